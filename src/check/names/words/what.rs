//! What on, what for, and which kind of expense.

use super::super::sense::{CAPITAL, CENTRE, DESCRIPTION, ECONOMIC, PURPOSE, REVENUE, SERVICE, Senses};

pub(super) const WORDS: &[(Senses, &str)] = &[
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
    (SERVICE, "megnevezes denominazione aufgabengebiet подпрограма потпрограма програма"),
    (PURPOSE, "predmet przedmiot namen isi tanimi призначення 件名"),
];
