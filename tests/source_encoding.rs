//! Encodings found from bytes, and decoded in pieces: against another library.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use proptest::prelude::*;
use total_place::source::{Decoder, Encoding, EncodingEvidence, refuse_what_is_no_text};

const ALL: [(Encoding, &encoding_rs::Encoding); 6] = [
    (Encoding::Utf8, encoding_rs::UTF_8),
    (Encoding::Utf16Le, encoding_rs::UTF_16LE),
    (Encoding::Utf16Be, encoding_rs::UTF_16BE),
    (Encoding::Windows1250, encoding_rs::WINDOWS_1250),
    (Encoding::Windows1252, encoding_rs::WINDOWS_1252),
    (Encoding::Windows1253, encoding_rs::WINDOWS_1253),
];

fn decode(encoding: Encoding, pieces: &[&[u8]]) -> (String, u64, u64) {
    let (mut decoder, mut into, mut text) = (Decoder::new(encoding), Vec::new(), Vec::new());
    for (index, piece) in pieces.iter().enumerate() {
        text.extend_from_slice(decoder.push(piece, index + 1 == pieces.len(), &mut into));
    }
    (String::from_utf8(text).unwrap(), decoder.undecodable(), decoder.nuls())
}

fn found(bytes: &[u8]) -> (Encoding, bool) {
    let mut evidence = EncodingEvidence::default();
    evidence.add(bytes);
    let (encoding, sure, _) = evidence.decide();
    (encoding, sure)
}

fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => {
            let other = ALL.iter().find(|(one, _)| *one == encoding).unwrap().1;
            other.encode(text).0.into_owned()
        }
    }
}

fn cut<'a>(text: &'a [u8], at: &[prop::sample::Index]) -> Vec<&'a [u8]> {
    let mut at: Vec<usize> = at.iter().map(|index| index.index(text.len() + 1)).collect();
    at.sort_unstable();
    at.push(text.len());
    let mut begin = 0;
    at.into_iter().map(|end| &text[std::mem::replace(&mut begin, end)..end]).collect()
}

/// Bytes of text in some encoding, byte order marks, and any bytes.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let token = prop_oneof![
        Just(b"\xEF\xBB\xBF".to_vec()),
        Just(b"\xFF\xFE".to_vec()),
        Just("£5 ’ é €".as_bytes().to_vec()),
        Just(encoded("a£😀\n", Encoding::Utf16Le)),
        Just(encoded("a£😀\n", Encoding::Utf16Be)),
        Just(vec![b'a'; 300]),
        Just(b"\xA35,\x93x\x94".to_vec()),
        prop::collection::vec(any::<u8>(), 0..6),
    ];
    prop::collection::vec(token, 0..8).prop_map(|tokens| tokens.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn pieces_are_decoded_as_the_whole_and_as_another_library_does(
        bytes in bytes(), at in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
    ) {
        for (encoding, other) in ALL {
            let seen = decode(encoding, &cut(&bytes, &at));
            prop_assert_eq!(&seen, &decode(encoding, &[&bytes]));
            let marks: &[&[u8]] = match encoding {
                Encoding::Utf16Le => &[b"\xFF\xFE"],
                Encoding::Utf16Be => &[b"\xFE\xFF"],
                _ => &[b"\xEF\xBB\xBF", b"\xC3\xAF\xC2\xBB\xC2\xBF"],
            };
            let mut rest = bytes.as_slice();
            while let Some(behind) = marks.iter().find_map(|mark| rest.strip_prefix(*mark)) {
                rest = behind;
            }
            let theirs = other.decode_without_bom_handling(rest).0.replace('\0', "");
            prop_assert_eq!(&seen.0, &theirs, "{:?}", encoding);
        }
    }

    #[test]
    fn where_the_pieces_are_cut_changes_no_evidence(
        bytes in bytes(), at in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
    ) {
        let (mut whole, mut parts) = (EncodingEvidence::default(), EncodingEvidence::default());
        whole.add(&bytes);
        for piece in cut(&bytes, &at) {
parts.add(piece);
}
        prop_assert_eq!(whole.decide(), parts.decide());
        prop_assert_eq!(whole.mojibake(), parts.mojibake());
    }
}

#[test]
fn every_byte_is_what_another_library_makes_of_it() {
    for (encoding, other) in &ALL[3..] {
        for byte in 1..=255 {
            let theirs = other.decode_without_bom_handling(&[byte]).0.into_owned();
            assert_eq!(decode(*encoding, &[&[byte]]).0, theirs, "{byte:02X} in {encoding:?}");
        }
    }
    assert_eq!(decode(Encoding::Windows1253, &[b"\xD2\xFF"]), ("\u{FFFD}\u{FFFD}".to_owned(), 2, 0));
}

#[test]
fn utf8_and_windows_1252_are_never_copied_where_they_are_plain() {
    let text = "name,£5\n".repeat(1000);
    let (mut decoder, mut into) = (Decoder::new(Encoding::Utf8), Vec::new());
    assert!(decoder.push(b"name", false, &mut into).len() == 4);
    assert!(std::ptr::eq(decoder.push(text.as_bytes(), false, &mut into).as_ptr(), text.as_ptr()));
    let mut decoder = Decoder::new(Encoding::Windows1252);
    decoder.push(b"name", false, &mut into);
    let plain = "a,b\n".repeat(1000);
    assert!(std::ptr::eq(decoder.push(plain.as_bytes(), false, &mut into).as_ptr(), plain.as_ptr()));
}

#[test]
fn byte_order_marks_are_dropped_also_where_they_were_decoded_twice() {
    for mark in ["\u{FEFF}", "ï»¿", "Ã¯»¿", "\u{FEFF}ï»¿"] {
        let text = [mark, "Amount,£"].concat();
        assert_eq!(decode(Encoding::Utf8, &[text.as_bytes()]).0, "Amount,£", "{mark:?}");
        assert_eq!(found(text.as_bytes()), (Encoding::Utf8, true));
    }
    assert_eq!(decode(Encoding::Windows1252, &[b"\xEF\xBB\xBFa,\xA3"]).0, "a,£");
    let mut evidence = EncodingEvidence::default();
    evidence.add("ï»¿Amount\n5\n".as_bytes());
    assert!(evidence.decide().2.contains("decoded twice"), "{}", evidence.decide().2);
    assert!(!evidence.mojibake(), "the mark alone is dropped, and says nothing of the text");
}

#[test]
fn utf16_is_found_with_and_without_a_mark() {
    for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
        for text in ["Supplier,Amount\r\nSmith,£5.00\r\n", "\u{FEFF}Supplier,Amount\r\nSmith,£5.00\r\n"] {
            let bytes = encoded(text, encoding);
            assert_eq!(found(&bytes), (encoding, true));
            assert!(refuse_what_is_no_text("a.csv", &bytes).is_ok());
            assert_eq!(decode(encoding, &[&bytes]).0, text.trim_start_matches('\u{FEFF}'));
        }
    }
}

/// Names and headings of public bodies, in the languages that the three encodings are for.
const TEXTS: [(Encoding, &str); 16] = [
    (Encoding::Windows1252, "Amount (£),Café Rouge,£12.50"),
    (Encoding::Windows1252, "Supplier,‘Smith’ – “Jones”,£5"),
    (Encoding::Windows1252, "Crèche services,Mrs Müller"),
    (Encoding::Windows1252, "Waste per m³,£20,25m²,½ day"),
    (Encoding::Windows1252, "Ministère de l'Éducation;Subvention accordée à l'école;Hôpital général;Bâtiment"),
    (
        Encoding::Windows1252,
        "Straßenbau;Förderung;Zuwendungsempfänger;Kläranlage;Gebäude;Körperschaft für öffentliches Recht",
    ),
    (Encoding::Windows1252, "Diputación;Subvención;Año;Gestión económica;Educación;España"),
    (Encoding::Windows1252, "Køb af rådgivning;Børn og unge;Ældre;Særlige;Sønderjylland;år"),
    (Encoding::Windows1252, "Määrä;Päivämäärä;Työ- ja elinkeinoministeriö;Tili;Selite;Jyväskylä"),
    (Encoding::Windows1252, "Município;Câmara;Educação;Aquisição de serviços;Manutenção"),
    (Encoding::Windows1250, "Usługi remontowe;Wartość brutto;Łódź;świadczenie;Usługa ochrony;zł;Częstochowa"),
    (Encoding::Windows1250, "Dodávateľ;Čiastka;Účel platby;Služby;Oprava strechy materskej školy;Obecný úrad"),
    (Encoding::Windows1250, "Částka;Příjemce;Město;Účel;Služby;Ředitelství;Údržba zeleně;Školní jídelna"),
    (Encoding::Windows1250, "Összeg;Szerződő fél;Megnevezés;Önkormányzat;Felújítás;Működési költség;Gyűjtő"),
    (Encoding::Windows1253, "Ποσό;Προμηθευτής;Δήμος Αθηναίων;Υπηρεσία καθαριότητας;Ημερομηνία"),
    (Encoding::Windows1253, "ΠΟΣΟ;ΠΡΟΜΗΘΕΥΤΗΣ;ΔΗΜΟΣ ΛΕΥΚΩΣΙΑΣ;ΥΠΗΡΕΣΙΑ"),
];

#[test]
fn the_letters_tell_the_encoding() {
    for (encoding, text) in TEXTS {
        let bytes = encoded(text, encoding);
        assert_eq!(found(&bytes), (encoding, true), "{text}");
        assert_eq!(found(text.as_bytes()), (Encoding::Utf8, true));
        assert_eq!(decode(encoding, &[&bytes]).0, text);
    }
}

#[test]
fn pounds_and_quotes_alone_are_western() {
    assert_eq!(found(b"Amount,\xA3\n\xA35,\x93x\x94,\x91y\x92 \x96 \x97"), (Encoding::Windows1252, true));
    assert_eq!(found(b"\xA3"), (Encoding::Windows1252, true));
}

#[test]
fn what_the_bytes_leave_open_is_said() {
    let mixed = [&"£5,é\n".repeat(3).into_bytes()[..], b"\xA35,\xE9\n\xA35"].concat();
    assert!(!found(&mixed).1);
    let stray = [&"£5,é\n".repeat(40).into_bytes()[..], b"\xA35\n"].concat();
    assert_eq!(found(&stray), (Encoding::Utf8, false));
    assert_eq!(decode(Encoding::Utf8, &[&stray]).1, 1);
    // Cyrillic, which none of them holds.
    assert!(!found(b"\xD1\xF3\xEC\xEC\xE0;\xCF\xEE\xF1\xF2\xE0\xE2\xF9\xE8\xEA").1);
    // A pound sign of DOS.
    assert!(!found(b"\x9C5.00,caf\x82").1);
}

#[test]
fn text_that_was_decoded_twice_is_noticed() {
    let twice = |text: &str| {
        let mut evidence = EncodingEvidence::default();
        evidence.add(text.as_bytes());
        evidence.mojibake()
    };
    assert!(twice("Amount (Â£),1\n"));
    assert!(twice("Children\u{e2}\u{20ac}\u{2122}s services\n"));
    assert!(twice("CafÃ© Rouge"));
    assert!(!twice("Amount (£), Âge, €5, Ãçé, “quoted” – yes"));
}

#[test]
fn what_is_no_text_is_named() {
    let code = |bytes: &[u8]| refuse_what_is_no_text("may.csv", bytes).map_err(|error| error.code);
    let zip = |name: &str| [b"PK\x03\x04\x14\0\x06\0\x08\0\0\0", name.as_bytes()].concat();
    let refused: [(&str, Vec<u8>); 21] = [
        ("empty-file", Vec::new()),
        ("workbook", zip("[Content_Types].xml xl/workbook.xml")),
        ("workbook", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()),
        (
            "workbook",
            b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".to_vec(),
        ),
        ("open-document", zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")),
        ("document", zip("[Content_Types].xml word/document.xml")),
        ("zip", zip("may.csv")),
        ("gzip", b"\x1F\x8B\x08\0".to_vec()),
        ("pdf", b"%PDF-1.4".to_vec()),
        ("picture", b"\x89PNG\r\n\x1A\n".to_vec()),
        ("picture", b"\xFF\xD8\xFF\xE0".to_vec()),
        ("picture", b"GIF89a".to_vec()),
        ("picture", b"RIFF\x10\0\0\0WEBPVP8 ".to_vec()),
        ("picture", b"BM\x36\0\x0C\0\0\0\0\0\x36\0".to_vec()),
        ("picture", b"II*\0".to_vec()),
        ("html-page", b"\r\n<!DOCTYPE html><html>".to_vec()),
        ("html-page", b"\xEF\xBB\xBF<HTML><head>".to_vec()),
        ("json", b" [\n {\"a\": 1}]".to_vec()),
        ("json", b"{\"amount\": 5}".to_vec()),
        ("xml", b"<?xml version=\"1.0\"?><rows/>".to_vec()),
        ("binary", (0..=255).cycle().take(4096).collect()),
    ];
    for (expected, bytes) in refused {
        assert_eq!(code(&bytes), Err(expected), "{:?}", String::from_utf8_lossy(&bytes));
    }
    for text in [
        "{name},{amount}\n",
        "[Supplier],[Amount]\n",
        "BM Ltd,5\n",
        "<5,>6\n",
        "a\0b,c\n".repeat(30).replace("\0b", "b").as_str(),
    ] {
        assert_eq!(code(text.as_bytes()), Ok(()), "{text}");
    }
    assert_eq!(code(&[&b"Supplier,Amount\nA,5\0\n"[..], &b"Brown,12.50\n".repeat(20)].concat()), Ok(()), "a stray NUL");
    assert_eq!(decode(Encoding::Utf8, &[b"a\0,b"]), ("a,b".to_owned(), 0, 1));
}
