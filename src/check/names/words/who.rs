//! Who is paid, who pays, and the parts of who pays.

use super::super::sense::{COMPANY, DIRECTORATE, FAMILY, IDENT, ORGANISATION, SUPPLIER, Senses};

pub(super) const WORDS: &[(Senses, &str)] = &[
    (
        SUPPLIER,
        "supplier suppliers supp vendor vendors beneficiary beneficiaries payee payees creditor creditors recipient recipients",
    ),
    (
        SUPPLIER,
        "applicant applicants merchant merchants contractor contractors provider providers grantee grantees paidto trader seller awardee apar",
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
        "begunstigden promotor promotoren ontvanger aanvrager dostawca dostawcy beneficjent beneficjenta beneficjenci kontrahent \
         odbiorca leverandor",
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
    (SUPPLIER | IDENT, "suppidt"),
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
    (DIRECTORATE, "ramo ramos"),
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
    (
        SUPPLIER,
        "porteur porteurs pareiskejas vykdytojas tiekejas piegadatajs yuklenici tedarikci forderungswerber foerderungswerber",
    ),
    (SUPPLIER, "получател доставчик одержувач постачальник получатель поставщик"),
];
