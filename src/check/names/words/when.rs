//! When: days, beginnings and ends, years and months.

use super::super::sense::{
    APPROVAL, DATE, EFFECTIVE, END, INVOICE, MONTH, PAID, PERIOD, POSTING, START, Senses, UPDATED, YEAR,
};

pub(super) const WORDS: &[(Senses, &str)] = &[
    (
        DATE,
        "date dates dated dt day datum fecha fechas data dato dag paivamaara paiva paivays pvm datums kuupaev ημερομηνια νια",
    ),
    (DATE, "dyddiad datumot datu datuma tag tagesdatum датум дата תאריך 日付 日 zeitpunkt"),
    (
        START,
        "start starts started starting begin begins beginn beginns beginning commencement commences anfang debut inicio inizio",
    ),
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
    (
        YEAR,
        "esercizio exercicio bewilligungsjahr rocznik berichtsjahr kalenderjahr hhjahr rechnungsjahr wirtschaftsjahr",
    ),
    (YEAR, "buchungsjahr forderjahr foerderjahr geschaftsjahr geschaeftsjahr budgetar metai tilikausi год година"),
    (
        MONTH,
        "month monthly monat mois mes mese maand miesiac maned manad kuukausi mesic mesiac μηνασ mis mi quarter quartal",
    ),
    (MONTH, "trimestre kwartal kvartal period periods periode periodo okres"),
    (PERIOD, "financial fiscal accounting haushalts"),
    (DATE | PAID, "zahlungsdatum"),
    (DATE | POSTING, "buchungsdatum"),
    (DATE | START, "begindatum"),
    (DATE | END, "enddatum einddatum"),
    (UPDATED, "bijwerking bijgewerkt"),
];
