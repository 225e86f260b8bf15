//! What else stands in such files: contracts, staff, addresses, what is no payment; and words that say nothing.

use super::super::sense::{
    CONTACT, CONTRACT, FLAG, FUND, KNOWN, POST, REGISTERED, SALARY, STAGE, Senses, TENDER, UNPAID, WAGE,
};

pub(super) const WORDS: &[(Senses, &str)] = &[
    (
        CONTRACT,
        "contract contracts agreement lease vertrag contrat contrato contratto umowa kontrakt sopimus zmluva smlouva συμβαση",
    ),
    (CONTRACT, "cytundeb conradh marches"),
    (
        TENDER,
        "tender tenders extension extend extended ojeu fts renewal procedure lot framework procured review option options visibility",
    ),
    (TENDER, "ausschreibung appel licitacion gara aanbesteding przetarg"),
    (REGISTERED, "registered registration charity vatreg reg regno handelsregister"),
    (
        CONTACT,
        "contact contacts kontakt kontaktperson email mail phone telephone tel fax address addresses adresse street road vejnavn",
    ),
    (
        CONTACT,
        "website web site lat long latitude longitude coords coordinate coordinates koordinat east north easting northing",
    ),
    (CONTACT, "indirizzo adres ulica adresa osoite strasse partner partners partere parter multimedia geocoding book"),
    (SALARY, "fte bonus bonuses pension pensions band allowance allowances"),
    (SALARY | STAGE, "ceiling"),
    (
        SALARY | WAGE,
        "salary salaries wage wages remuneration earnings gehalt gehalter salaire salaires sueldo sueldos stipendio",
    ),
    (
        POST,
        "job post posts role grade grades manager staff employee employees vacancy position profession councillor councillors",
    ),
    (FLAG, "voluntary community social enterprise sme smes vcse vcses small taken redacted withheld card pcard local"),
    (FUND, "fund funds fond fonds fondo fondos rahasto"),
    (
        UNPAID,
        "sale sold disposal disposals purchaser holding holdings isin rateable ratepayer freehold leasehold uprn votes tonnes",
    ),
    (UNPAID, "tonnage facility duties debtor arrears liable liability written gift gifts hospitality bays spaces"),
    // Common in names, and nothing here hangs on them.
    (
        KNOWN,
        "of the to in for on at by and or from per der die das des den dem von und fur bei im am de la le les du d et en el los",
    ),
    (
        KNOWN,
        "las del y di e il lo dei della van het een voor z na w i og av af ja ei o do da column columns source where incurred when \
         institucional institucionales institutional",
    ),
    (KNOWN, "appropriate average first second primary main lead eligible other internal their our your this extended"),
    (KNOWN, "annual member members issue round stage open closed ap bppc analysed header line statement system"),
    (KNOWN, "forderfahigen forderfahige operational operating unique indep max words support focus intervention"),
    (POST, "besoldungsgruppe entgeltgruppe planstelle"),
];
