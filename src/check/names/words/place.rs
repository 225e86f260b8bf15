//! Where.

use super::super::sense::{AREA, AREA_OR_SERVICE, Senses};

pub(super) const WORDS: &[(Senses, &str)] = &[
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
];
