//! Money: amounts, net and gross, plans and results, grants.

use super::super::sense::{
    ACTUAL, AMOUNT, COUNT, CREDIT, DEBIT, DURATION, EXCLUDING, FINAL, GRANT, GRANTED, GROSS, INCLUDING, INCOME, NET,
    PAID, PART, PLANNED, PRIVATE, PROJECT, PUBLIC, RATE, REQUESTED, SIGN, SPEND, STAGE, Senses, TOTAL, UNION, VAT,
};

pub(super) const WORDS: &[(Senses, &str)] = &[
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
        "tuki avustus sredstva sredstev finansejums dotace dotacia prispevok nfp tamogatas χρηματοδοτηση επιχορηγηση sovvenzioni",
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
    (NET, "net nett netto neto nette netti nets נטו καθαρο καθαρη netta"),
    (GROSS, "gross brut brutto bruto brute lordo bruta ברוטו"),
    (
        VAT,
        "vat vatt mwst mehrwertsteuer umsatzsteuer ust tva iva btw moms alv dph pvn afa φπα taw cbl gst tax taxes steuer taxe",
    ),
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
    (GRANTED, "odobreno dodeljeno dodeljenih megitelt αποφαση χορηγηθηκε ενταγμενων distribution"),
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
    (PART, "davon thereof dont darunter hiervon waarvan herav tego heraf varav josta ebbol"),
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
    (COUNT, "temperature score rank ranking weight distance miles extensions pages"),
    (DURATION, "duration months days weeks length duree dauer laufzeit duracion durata duur kesto tijdvak term"),
    (ACTUAL, "outcome audited reconocidas"),
    (STAGE, "initial original opening minimum maximum floor revised amended adjusted current agreed confirmed"),
    (STAGE, "ursprunglich inicial iniziale initiale modificado vigente poczatkowa"),
    (
        STAGE | REQUESTED,
        "requested applied claimed beantragt beantragte beantragter sollicite solicitado richiesto wnioskowana",
    ),
    (STAGE | REQUESTED, "prasomas prasoma haettu ansokt ansogt anmodet gevraagd"),
    (PAID, "ismoketa wyplacono wyplacone vyplaceno izplacanih isplaceno udbetalt utbetalt izmaksata"),
    (PROJECT, "projekto projektas projekta"),
    (AMOUNT, "verte visina"),
    (PLANNED, "pef pgn"),
    (SPEND, "obligaciones islaidu islaidos overhead overheads"),
    (SPEND | GRANT, "finansavimas finansavimo"),
    (AMOUNT | PLANNED, "dotazione dotazioni dotacion dotation creditos koltsegvetes eloiranyzat"),
    (AMOUNT | NET, "imponible imponibile tributavel bemessungsgrundlage"),
    (NET, "ht exvat exclvat excvat"),
    (VAT, "pdv kdv пдв ддс ндс"),
];
