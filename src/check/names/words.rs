//! Words that stand in the names of columns, in the languages in which European bodies publish. Lower case, without accents:
//! [`super::text::fold`] makes names so. A word may stand under several meanings.
//!
//! Sources of the facts: the fields of the Local Government Transparency Code, HM Treasury's guidance on spending over £25,000, the
//! Local Government Association's spending schema, and the regulations on lists of beneficiaries of European funds.

use super::sense::{
    ACTUAL, AMOUNT, APPROVAL, AREA, AREA_OR_SERVICE, CAPITAL, CENTRE, CLASS, COMPANY, CONTACT, CONTRACT, COUNT, CREDIT,
    CURRENCY, DATE, DEBIT, DESCRIPTION, DIRECTORATE, DURATION, ECONOMIC, EFFECTIVE, END, EXCLUDING, FAMILY, FINAL,
    FLAG, FUND, GRANT, GRANTED, GROSS, IDENT, INCLUDING, INCOME, INVOICE, KNOWN, MONTH, NAME, NET, ORGANISATION, PAID,
    PART, PERIOD, PLANNED, POST, POSTING, PRIVATE, PROJECT, PUBLIC, PURPOSE, RATE, REGISTERED, REVENUE, SALARY,
    SERVICE, SIGN, SPEND, START, SUPPLIER, Senses, TENDER, TOTAL, TRANSACTION, UNION, UPDATED, VAT, YEAR,
};

/// Each line: what the words mean, and the words.
pub(super) const WORDS: &[(Senses, &str)] = &[
    // Money.
    (AMOUNT, "amount amt amnt ammount value val sum monies money sterling"),
    (
        AMOUNT,
        "betrag betrage betrages geldbetrag wert mittel montant montants valeur somme importe importes monto cuantia",
    ),
    (AMOUNT, "valor importo importi valore somma bedrag bedragen waarde kwota wartosc suma belob summa belopp maara"),
    (AMOUNT, "iznos vrednost vrijednost castka hodnota ciastka osszeg ertek ποσο ποσον αξια swm gwerth meid luach"),
    (AMOUNT, "износ сума сумма вредност 金額 額 支出額 סכום"),
    (SIGN, "£ € $ ¥ zl eur euro euros gbp usd pln dkk sek czk huf ron kc kr sterling chf"),
    (
        SPEND,
        "spend spending spent expenditure expenditures expense expenses cost costs price payment payments outgoings paid",
    ),
    (
        SPEND,
        "ausgabe ausgaben aufwand aufwendung aufwendungen kosten gesamtkosten auszahlung auszahlungen zahlung zahlungen",
    ),
    (SPEND, "depense depenses cout couts charges paiement paiements gasto gastos coste costes costo costos pago pagos"),
    (
        SPEND,
        "despesa despesas despeses pagamento pagamenti pagamentos spesa spese costi custo uitgave uitgaven lasten betaling",
    ),
    (
        SPEND,
        "wydatek wydatki koszt koszty platnosc udgift udgifter omkostninger utgift utgifter kostnad kostnader meno menot",
    ),
    (
        SPEND,
        "kustannus kustannukset kulut vydaje vydavky naklady platba rashodi δαπανη δαπανες κοστος πληρωμη πληρωμης gwariant",
    ),
    (SPEND, "caiteachas iocaiocht расходи הוצאה הוצאות 支出 izdaci izdevumi kiadas"),
    (
        SPEND | GRANT,
        "grant grants funding funds funded subsidy subsidies award awards allocation investment cofinancing financing",
    ),
    (
        SPEND | GRANT,
        "zuwendung zuwendungen forderung fordermittel zuschuss zuschusse finanzierung kofinanzierung beteiligung",
    ),
    (
        SPEND | GRANT,
        "subvention subventions financement aide aides subvencion subvenciones ayuda ayudas financiacion contributo",
    ),
    (
        SPEND | GRANT,
        "contributi finanziamento sovvenzione subsidio subsidios apoio financiamento subsidie subsidies financiering",
    ),
    (
        SPEND | GRANT,
        "dofinansowanie dotacja dotacje finansowanie medfinansiering finansiering tilskud stotte bidrag stod rahoitus",
    ),
    (
        SPEND | GRANT,
        "tuki avustus sredstva finansejums dotace dotacia prispevok nfp tamogatas χρηματοδοτηση επιχορηγηση sovvenzioni",
    ),
    (SPEND | GRANT, "grantiau cyllid deontas maoiniu finantare subventie"),
    (
        AMOUNT | PLANNED,
        "ansatz anschlag soll planansatz haushaltsansatz budgeted kredit voranschlag begroting budzet budget budgets",
    ),
    (
        AMOUNT | PLANNED,
        "credits presupuesto presupost presupuestado orcamento bilancio stanziamento budsjett talousarvio rozpocet",
    ),
    (AMOUNT | PLANNED, "буџет budzets προυπολογισμοσ cyllideb buiseadh appropriation 予算額 予算"),
    (
        PLANNED,
        "plan planned plans forecast estimate estimated estimates provisional indicative proposed geplant geplante prevu prevus",
    ),
    (
        PLANNED,
        "previsto prevista gepland planowane planlagt suunniteltu planovany ve verpflichtungsermachtigung projected",
    ),
    (
        AMOUNT | ACTUAL,
        "outturn actual actuals ist ergebnis rechnung rechnungsergebnis jahresergebnis realise realised ejecutado",
    ),
    (
        AMOUNT | ACTUAL,
        "ejercido pagado devengado realizado consuntivo gerealiseerd realisatie wykonanie regnskab toteutunut toteuma",
    ),
    (ACTUAL, "outcome audited"),
    (SPEND, "obligaciones islaidu islaidos"),
    (ACTUAL, "reconocidas"),
    (SPEND | GRANT, "finansavimas finansavimo"),
    (AMOUNT | PLANNED, "dotazione dotazioni dotacion dotation creditos koltsegvetes eloiranyzat"),
    (AMOUNT | NET, "imponible imponibile tributavel bemessungsgrundlage"),
    (NET, "ht exvat exclvat excvat"),
    (NET, "net nett netto neto nette netti nets נטו καθαρο καθαρη netta"),
    (GROSS, "gross brut brutto bruto brute lordo bruta ברוטו"),
    (
        VAT,
        "vat vatt mwst mehrwertsteuer umsatzsteuer ust tva iva btw moms alv dph pvn afa φπα taw cbl gst tax taxes steuer taxe",
    ),
    (VAT, "pdv kdv пдв ддс ндс"),
    (VAT, "irrecoverable unrecoverable nonrecoverable recoverable"),
    (
        EXCLUDING,
        "ex exc excl excludes excluding exclusive without less ohne zzgl exkl hors sin senza exclusief bez eksklusive",
    ),
    (EXCLUDING, "utan ilman excluded sans sem haric"),
    (
        INCLUDING,
        "s so z com cu dahil inc incl includes including inclusive with inkl einschliesslich ttc con inclusief avec incvat inclvat plus",
    ),
    (
        TOTAL,
        "total totals totvalue tot grand gesamt insgesamt gesamtbetrag gesamtbetrage totaal totale totali ogolem razem samlet",
    ),
    (
        TOTAL,
        "totalt yhteensa kokonais celkem spolu celkom συνολο συνολικη συνολικο συνολικοσ cyfanswm iomlan ukupno kopa overall",
    ),
    (AMOUNT | TOTAL, "gesamtbetrag gesamtbetrage gesamtsumme"),
    (DEBIT, "debit debits dr debet out withdrawal outgoing debe"),
    (CREDIT, "credit credits cr haben receipt receipts deposit haber"),
    (
        INCOME,
        "income incomes revenues ertrag ertrage einnahme einnahmen einzahlungen erlose recette recettes ingreso ingresos",
    ),
    (
        INCOME,
        "entrate inkomsten baten dochody indtaegter intakter tulot prijmy εσοδα הכנסה rebate refund refunds saldo balance",
    ),
    (PAID, "paid payment payments paying pay clearing cleared clear remittance cheque check settlement settled bacs"),
    (
        PAID,
        "gezahlt gezahlte gezahlten ausgezahlt ausgezahlte zahlung zahlungen auszahlung zahlungsdatum bezahlt paye paiement",
    ),
    (
        PAID,
        "versement verse pago pagado pagamento pagata betaling betaald platnosci zaplaty maksettu maksu maksupaiva betalt uhrada",
    ),
    (PAID, "uhrady πληρωμησ πληρωμη taliad daliadau iocaiochta executed"),
    (
        GRANTED,
        "granted awarded approved committed award awards allocated contracted gewahrt gewahrte bewilligt bewilligte bewilligter",
    ),
    (
        GRANTED,
        "bewilligten bereitgestellt bereitgestellte zugesagt accorde octroye attribue aprobado concedido adjudicado concesso",
    ),
    (
        GRANTED,
        "toegekend verleend verlening przyznana przyznane bevilget tildelt beviljat beviljad myonnetty schvaleny priznana",
    ),
    (GRANTED, "odobreno dodeljeno megitelt αποφαση χορηγηθηκε ενταγμενων distribution"),
    (
        PUBLIC,
        "public publique publiques publico publica pubblico offentlich offentliche offentlichen publiek publieke publiczne",
    ),
    (
        PUBLIC,
        "offentlig offentlige julkinen julkiset verejne δημοσια δημοσιοσ javna valtion state land staat staatlich landes",
    ),
    (
        UNION,
        "eu ue union erdf esf esif feder fse fesr efre efro efs eafrd eagf eusf unii uniao unione european europeen euroopan es",
    ),
    (
        PROJECT,
        "project projects projekt projekte projekts projektu projekter projet projets proyecto proyectos progetto projeto",
    ),
    (
        PROJECT,
        "operation operations vorhaben vorhabens hanke hankkeen projektin aktion εργου εργων πραξη πραξησ prosjekt projektes",
    ),
    (PROJECT, "scheme initiative massnahme"),
    (PART, "davon thereof dont darunter hiervon waarvan herav tego"),
    (
        FINAL,
        "final finish closure closing completion abschluss restzahlung schlusszahlung schluss cloture solde finale definitiva",
    ),
    (FINAL, "eind koncowa slut ολοκληρωση τελικησ τελικη koniec last completed"),
    (
        PRIVATE,
        "private own matching match privat private privater eigenmittel eigenanteil prive privado privata national nationale",
    ),
    (PRIVATE, "third party member yksityinen sukromne autofinancement contrapartida"),
    (
        RATE,
        "rate rates percent percentage pct % share proportion ratio satz quote anteil prozent taux pourcentage porcentaje tasa",
    ),
    (RATE, "percentuale aandeel procent odsetek udzial sats osuus podil mira ποσοστο index intensity quota cyfradd"),
    (
        COUNT,
        "count quantity qty units volume headcount patients persons people admissions pupils residents population anzahl menge",
    ),
    (COUNT, "cantidad quantita aantal liczba ilosc antal lukumaara pocet hours visits cases items recalls discharges"),
    (COUNT, "temperature score rank ranking weight distance miles extensions"),
    (DURATION, "duration months days weeks length duree dauer laufzeit duracion durata duur kesto tijdvak term"),
    // Time.
    (
        DATE,
        "date dates dated dt day datum fecha fechas data dato dag paivamaara paiva paivays pvm datums kuupaev ημερομηνια νια",
    ),
    (DATE, "dyddiad datumot datu datuma tag tagesdatum датум дата תאריך 日付 日 zeitpunkt"),
    (
        START,
        "start starts started starting begin begins beginn beginns beginning commencement commences anfang debut inicio inizio",
    ),
    (DATE | PAID, "zahlungsdatum"),
    (DATE | POSTING, "buchungsdatum"),
    (DATE | START, "begindatum"),
    (DATE | END, "enddatum einddatum"),
    (UPDATED, "bijwerking bijgewerkt"),
    (START, "aanvang rozpoczecia poczatek aloitus alku zaciatok zahajeni εναρξησ εναρξη begindatum dechrau tus"),
    (
        END,
        "end ends ended expiry expires expire expiration ende enddatum fin fine einde eind zakonczenia slut slutt paattymis loppu",
    ),
    (END, "konec ukonceni ληξησ ληξη einddatum terminus termination until bis completion"),
    (
        INVOICE,
        "invoice invoices invoiced inv bill billing billed facture factuur factura fattura faktura faktury lasku",
    ),
    (INVOICE, "τιμολογιο anfoneb sonrasc purchase"),
    (
        APPROVAL,
        "approval approved approve authorised authorisation certified decision bewilligung bewilligungs genehmigung approbation",
    ),
    (APPROVAL, "aprobacion approvazione goedkeuring paatos schvaleni εγκρισησ εγκριση ugovaranja signature signed"),
    (
        POSTING,
        "posting posted gl ledger accounting booking booked buchung buchungs buchungsdatum entry entered input period",
    ),
    (EFFECTIVE, "effective wertstellung"),
    (
        UPDATED,
        "updated update created creation modified extracted extract published publication loaded report reporting received",
    ),
    (
        YEAR,
        "year years yr fy jahr jahre jahres jahrgang haushaltsjahr annee annees an ano anos anyo any anno jaar boekjaar rok roku",
    ),
    (
        YEAR,
        "ar aar vuosi vuoden leto godina godine aasta gads ετοσ ετουσ χρονοσ blwyddyn bliain 年度 年 שנה година exercice ejercicio",
    ),
    (YEAR, "esercizio exercicio bewilligungsjahr rocznik"),
    (
        MONTH,
        "month monthly monat mois mes mese maand miesiac maned manad kuukausi mesic mesiac μηνασ mis mi quarter quartal",
    ),
    (MONTH, "trimestre kwartal kvartal period periods periode periodo okres"),
    (PERIOD, "financial fiscal accounting haushalts"),
    // Who.
    (
        SUPPLIER,
        "supplier suppliers supp vendor vendors beneficiary beneficiaries payee payees creditor creditors recipient recipients",
    ),
    (
        SUPPLIER,
        "merchant merchants contractor contractors provider providers grantee grantees paidto trader seller awardee apar",
    ),
    (
        SUPPLIER,
        "lieferant lieferanten kreditor kreditoren empfanger zahlungsempfanger zuwendungsempfanger zuwendungsempfangers begunstigte",
    ),
    (
        SUPPLIER,
        "begunstigter begunstigten auftragnehmer antragsteller fournisseur fournisseurs beneficiaire beneficiaires",
    ),
    (
        SUPPLIER,
        "titulaire attributaire prestataire proveedor proveedores beneficiario beneficiarios adjudicatario acreedor tercero perceptor",
    ),
    (
        SUPPLIER,
        "beneficiari fornitore fornitori aggiudicatario percettore destinatario fornecedor credor leverancier leveranciers begunstigde",
    ),
    (
        SUPPLIER,
        "begunstigden ontvanger aanvrager dostawca dostawcy beneficjent beneficjenta beneficjenci kontrahent odbiorca leverandor",
    ),
    (
        SUPPLIER,
        "modtager stottemodtager tilskudsmodtager leverantor mottagare toimittaja saaja toteuttaja toteuttajan tuensaaja dodavatel",
    ),
    (
        SUPPLIER,
        "dodavatela prijemca prijemce prijimatel beneficiar beneficiarul furnizor korisnik dobavitelj prejemnik dobavljac sanemejs",
    ),
    (
        SUPPLIER,
        "kedvezmenyezett szallito δικαιουχοσ δικαιουχου προμηθευτησ αναδοχοσ cyflenwr buddiolwr solathroir tairbhi добављач добавувач",
    ),
    (SUPPLIER, "ספק 支払先 受取人 債権者 gavejs gavejas saavutaja tarnija"),
    (
        SUPPLIER,
        "porteur porteurs pareiskejas vykdytojas tiekejas piegadatajs yuklenici tedarikci forderungswerber foerderungswerber",
    ),
    (SUPPLIER, "получател доставчик одержувач постачальник получатель поставщик"),
    (
        COMPANY,
        "company companies firm firma unternehmen entreprise societe empresa impresa azienda bedrijf przedsiebiorstwo virksomhed",
    ),
    (COMPANY, "foretag yritys spolecnost εταιρεια cwmni comhlacht razonsocial"),
    (
        ORGANISATION,
        "organisation organisations organization org organisationlabel body authority council entity ccg trust publisher buyer",
    ),
    (
        ORGANISATION,
        "payer institution institutions agency employer owner customer client borough hospital government purchaser commissioner",
    ),
    (
        ORGANISATION,
        "behorde organismo organisme ente entidad institucio institucion ayuntamiento collectivite overheid instelling",
    ),
    (
        ORGANISATION,
        "jednostka urzad myndighed myndighet organisaatio urad instituce φορεασ αρχη corff comhairle administration autoriteit",
    ),
    (FAMILY, "family families parent"),
    (
        DIRECTORATE,
        "directorate directorates department departments departmental dept depts dep division divisions unit portfolio",
    ),
    (
        DIRECTORATE,
        "ministry ministries section bureau office branch faculty strgrp strgrpcc nstrg strategic organisational",
    ),
    (
        DIRECTORATE,
        "dezernat dezernats amt dienststelle fachbereich abteilung ressort referat einzelplan teilhaushalt teilhaushalte profitcenter",
    ),
    (
        DIRECTORATE,
        "ministerium epl departement ministere direction departamento departament seccion seccio ministerio direccion concejalia",
    ),
    (
        DIRECTORATE,
        "dipartimento ministero direzione settore afdeling ministerie directie ministerstwo wydzial afdeling forvaltning",
    ),
    (DIRECTORATE, "avdelning nimiala osasto viranomainen odbor ministerstvo υπουργειο τμημα διευθυνση"),
    (DIRECTORATE, "cyfarwyddiaeth adran stiurthoireacht roinn раздел סעיף 所属 部 課"),
    // What on, what for.
    (
        SERVICE,
        "service services servdesc programme program programmes function functional theme subtheme themes bvacop sercop cofog",
    ),
    (
        SERVICE,
        "priority axis measure activity product leistung produkt produktbereich produktgruppe produkts aufgabe aufgabenbereich kapitel",
    ),
    (
        SERVICE,
        "thema priorite axe thematique mesure fonction politique servicio programa politica funcion capitulo capitol servizio",
    ),
    (
        SERVICE,
        "programma missione misura dienst beleid actie prioriteit prioritatsachse usluga dziedzina dzialanie os cinnost opatreni opatrenie",
    ),
    (
        SERVICE,
        "tjeneste prioritetsakse indsatsomrade ordning tjanst verksamhet palvelu toimiala ohjelma osio υπηρεσια προγραμμα μετρο",
    ),
    (SERVICE, "gwasanaeth seirbhis תוכנית 款 項 目 事業 fund fond fonds fondo rahasto"),
    (SERVICE, "megnevezes denominazione aufgabengebiet подпрограма потпрограма програма"),
    (PURPOSE, "predmet przedmiot namen isi tanimi призначення 件名"),
    (CENTRE, "centre center costcentre kostenstelle cc centro"),
    (
        PURPOSE,
        "purpose narrative explanation reason definition details detail particulars commentary remarks justification zweck",
    ),
    (
        PURPOSE,
        "zweckbestimmung verwendungszweck objet concepto oggetto motivo doel cel formal syfte tarkoitus ucel σκοποσ diben cuspoir",
    ),
    (
        PURPOSE,
        "title titre titel titulo titolo tytul titul titull projekttitel projektitel τιτλοσ item commitmt commitment",
    ),
    (
        DESCRIPTION,
        "description descriptions desc descr descrptn descript descrip text summary bezeichnung beschreibung zusammenfassung",
    ),
    (
        DESCRIPTION,
        "projektbezeichnung inhalt besk beskrivelse projektbeskrivelse beskrivning opis popis descriptif intitule libelle descripcion",
    ),
    (
        DESCRIPTION,
        "descrizione descricao omschrijving kuvaus περιγραφη disgrifiad cur accdesc comment comments note notes bez outcome",
    ),
    (
        ECONOMIC,
        "account accounts subjective subj cipfsubj cipfsubs nominal economic merchandise proclass procurement cpv commodity thomson",
    ),
    (
        ECONOMIC,
        "element object subsource sheet kostenart konto sachkonto gruppe aufwandsart nature compte cuenta economica articulo partida",
    ),
    (ECONOMIC, "conto economico rekening paragraf tili ucet polozka λογαριασμοσ cyfrif cuntas objective unspsc sicc"),
    (CAPITAL, "capital cap investiv"),
    (REVENUE, "revenue rev caporrev capitalorrevenue"),
    (
        AREA,
        "region regions regional county counties ward wards town city municipality district locality postcode postal postalcode zip",
    ),
    (AREA, "location locations place country nuts lau lau1 constituency parish ort plz postleitzahl gemeinde stadt"),
    (
        AREA,
        "standort sitz kreis pays ville commune localisation lieu provincia municipio poblacion localidad pais ciudad",
    ),
    (
        AREA,
        "comune citta regione plaats gemeente provincie locatie wojewodztwo gmina powiat miejscowosc kommune by postnr bynavn lan",
    ),
    (
        AREA,
        "kommun kunta maakunta paikkakunta kraj obec περιφερεια δημοσ νομοσ ardal ceantar contae obszar judet zupanija",
    ),
    (AREA, "entidadfederativa federativa grad mesto rejon"),
    (AREA_OR_SERVICE, "area areas ensearea"),
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
    (POST, "besoldungsgruppe entgeltgruppe planstelle"),
    (SALARY, "salary salaries wage wages remuneration fte gehalt salaire sueldo stipendio bonus pension band ceiling"),
    (POST, "job post posts role grade grades manager staff employee employees vacancy position profession"),
    (FLAG, "voluntary community social enterprise sme smes vcse vcses small taken redacted withheld card pcard local"),
    (FUND, "fund funds fond fonds fondo fondos rahasto"),
    // Common in names, and nothing here hangs on them.
    (
        KNOWN,
        "of the to in for on at by and or from per der die das des den dem von und fur bei im am de la le les du d et en el los",
    ),
    (
        KNOWN,
        "las del y di e il lo dei della van het een voor z na w i og av af ja ei o do da column columns source where incurred when",
    ),
    (KNOWN, "appropriate average first second primary main lead eligible other internal their our your this extended"),
    (KNOWN, "annual member members issue round stage open closed ap bppc analysed header line statement system"),
    (KNOWN, "forderfahigen forderfahige operational operating unique max words support focus intervention"),
];
