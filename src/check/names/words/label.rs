//! What a column holds of a thing: its number, its name, its kind, its currency.

use super::super::sense::{CLASS, CURRENCY, IDENT, NAME, Senses, TRANSACTION};

pub(super) const WORDS: &[(Senses, &str)] = &[
    (
        TRANSACTION,
        "transaction transactions trans tran transno trx document doc voucher seq sequence beleg belegnummer journal po",
    ),
    (
        TRANSACTION,
        "transaccion transazione transactie transakcja bilag tosite doklad συναλλαγη trafodiad idirbheart ext",
    ),
    (
        CURRENCY,
        "currency currencies ccy wahrung devise moneda valuta waluta valuuta mena monnaie divisa νομισμα arian airgeadra",
    ),
    (
        NAME,
        "name names naam nom nombre nome namen nazwa navn namn nimi nimet nazev nazov naziv nosaukums onoma ονομα ονομασια enw ainm",
    ),
    (NAME, "label labels denumire nev назив שם 名称 名 navnet supplierame"),
    (
        IDENT,
        "number numbers no nos nr num id ids ref refs reference references refno code codes uri url urls key identifier identification",
    ),
    (
        IDENT,
        "nummer nummern kennziffer aktenzeichen schlussel kennung az fkz bkz fbz hst titelnr gruppennr objektnr numero codigo codi clave",
    ),
    (IDENT, "codice cod sygnatura kod kode koodi tunnus cislo kodas sifra broj κωδικοσ αριθμοσ rhif cyfeirnod uimhir"),
    (
        IDENT,
        "cvr ico nip regnr ytunnus siret siren nif cif vatin refference refferance uprn regno invoiceno invoicenum 番号 コード",
    ),
    (IDENT, "קוד מספר shifra cci"),
    (
        CLASS,
        "type types category categories catergory cat classification class group groups level kind analysis merchantcategory art",
    ),
    (
        CLASS,
        "kategorie klasse typ gruppierung categorie categoria tipo clase grupo grup classe soort kategoria kategori rodzaj luokka",
    ),
    (
        CLASS,
        "form forma vorm laji tyyppi druh κατηγορια ειδοσ math categori cineal status tila richtung aggregat sector quality process",
    ),
];
