//! A verdict step by step, in words, with the numbers of the rule that found it.

use crate::{
    model::{
        Figure, Indicator, Language, Working,
        trend::{FittedLine, Pairing, Step},
    },
    words::{
        template::Template,
        trends::{self, in_language},
    },
};

/// The steps from the figures to the verdict, the verdict last: the same words as on the indicator's own page, and before
/// them what the rule counted.
pub fn steps(working: &Working, indicator: &Indicator, language: Language) -> Vec<String> {
    let mut steps = Vec::new();
    if working.left_out > 0 {
        let left_out = working.left_out.to_string();
        steps.push(in_language(&LEFT_OUT, language).with([&left_out]));
    }
    steps.extend(match working.step {
        Step::Pairs(pairing) => Some(pairs(pairing, language)),
        Step::Line(line) => Some(fitted(line, indicator, language)),
        Step::Rounds { before, last } => {
            let write = |figure: Figure| indicator.unit.write(figure, indicator.decimals, language);
            let change = working.trend.change;
            let change = change.write_signed(indicator.decimals, language);
            Some(in_language(&ROUNDS, language).with([
                &before.0.to_string(),
                &write(before.1),
                &last.0.to_string(),
                &write(last.1),
                &change,
            ]))
        }
        Step::None => None,
    });
    steps.extend(trends::rule(&working.trend, language));
    steps.push(trends::verdict(
        &working.trend,
        indicator.direction,
        language,
    ));
    steps
}

fn pairs(pairing: Pairing, language: Language) -> String {
    let counts = [
        pairing.pairs(),
        pairing.rising,
        pairing.falling,
        pairing.equal,
    ];
    let counts = counts.map(|count| count.to_string());
    in_language(&PAIRS, language).with(counts.each_ref().map(String::as_str))
}

fn fitted(line: FittedLine, indicator: &Indicator, language: Language) -> String {
    // A slope is smaller than the figures, and a last digit that is nothing would hide it.
    let decimals = indicator.decimals.saturating_add(2);
    let figure = |number| Figure::from_number(number).unwrap_or_else(|| Figure::from_scaled(0, 0));
    let slope = figure(line.slope).write_signed(decimals, language);
    let ratio = figure(line.ratio.abs()).write(1, language);
    let mut said = in_language(&LINE, language).with([&slope, &ratio]);
    if line.excess > 1.0
        && let Some(excess) = Figure::from_number(line.excess.sqrt())
    {
        said.push(' ');
        said.push_str(&in_language(&WIDENED, language).with([&excess.write(1, language)]));
    }
    said
}

/// How many figures.
const LEFT_OUT: [Template<1>; 3] = [
    Template::of("Mittaustapa on muuttunut. Sitä vanhempia lukuja jätetään pois {0}."),
    Template::of("Mätsättet har ändrats. Antalet äldre siffror som lämnas bort är {0}."),
    Template::of("The way of measuring changed. Older figures left out: {0}."),
];
/// Pairs, rising, falling, equal.
const PAIRS: [Template<4>; 3] = [
    Template::of(
        "Vuosipareja on {0}. Myöhempi luku on suurempi {1} parissa, pienempi {2} parissa ja sama {3} parissa.",
    ),
    Template::of(
        "Antalet par av år är {0}. Den senare siffran är större i {1} par, mindre i {2} par och densamma i {3} par.",
    ),
    Template::of(
        "The number of pairs of years is {0}. The later figure is larger in {1} pairs, smaller in {2} and the same in {3}.",
    ),
];
/// Change a year, how many standard errors.
const LINE: [Template<2>; 3] = [
    Template::of(
        "Lukujen läpi sovitettu suora muuttuu vuodessa {0}. Muutos on {1} kertaa niin suuri kuin sen keskivirhe.",
    ),
    Template::of(
        "Den räta linjen genom siffrorna ändras {0} per år. Ändringen är {1} gånger så stor som sitt medelfel.",
    ),
    Template::of(
        "The straight line through the figures changes by {0} a year. The change is {1} times its standard error.",
    ),
];
/// How many times.
const WIDENED: [Template<1>; 3] = [
    Template::of(
        "Luvut heittelevät enemmän kuin satunnaisvaihtelu selittää, joten keskivirhe on kerrottu luvulla {0}.",
    ),
    Template::of(
        "Siffrorna varierar mer än slumpen förklarar, så medelfelet har multiplicerats med {0}.",
    ),
    Template::of(
        "The figures scatter more than chance explains, so the standard error has been multiplied by {0}.",
    ),
];
/// Year, figure, year, figure, change.
const ROUNDS: [Template<5>; 3] = [
    Template::of("Kaksi viimeistä kierrosta: {0} {1} ja {2} {3}. Ero on {4} prosenttiyksikköä."),
    Template::of(
        "De två senaste omgångarna: {0} {1} och {2} {3}. Skillnaden är {4} procentenheter.",
    ),
    Template::of(
        "The last two rounds: {0} {1} and {2} {3}. The difference is {4} percentage points.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Gathering, Unit,
        comparison::tests::{indicator, known},
    };

    fn said(numbers: &[f64], gathering: Gathering) -> Vec<String> {
        let mut indicator = indicator(Unit::Percent, 1);
        indicator.gathering = gathering;
        let working = Working::of_series(&indicator, &known("992", 2010, numbers)).unwrap();
        steps(&working, &indicator, Language::Finnish)
    }

    #[test]
    fn pairs_are_told_before_the_rule_and_the_verdict_last() {
        let said = said(&[1.0, 2.0, 3.0, 5.0, 4.0], Gathering::Register);
        assert_eq!(said.len(), 3);
        assert_eq!(
            said[0],
            "Vuosipareja on 10. Myöhempi luku on suurempi 9 parissa, pienempi 1 parissa ja sama 0 parissa."
        );
        assert!(said[1].contains("8,3 kertaa sadasta"), "{}", said[1]);
        assert_eq!(
            said[2],
            "Vuosina 2010–2014 luvulla ei ole ollut selvää suuntaa."
        );
    }

    #[test]
    fn the_rounds_of_a_survey_are_told_with_their_difference() {
        let said = said(&[32.1, 38.0], Gathering::Survey);
        assert_eq!(
            said[0].replace('\u{a0}', " "),
            "Kaksi viimeistä kierrosta: 2010 32,1 % ja 2011 38,0 %. Ero on +5,9 prosenttiyksikköä."
        );
    }

    #[test]
    fn where_one_cannot_tell_the_reason_is_the_only_step() {
        let said = said(&[1.0, 2.0], Gathering::Register);
        assert_eq!(
            said,
            ["Suunnasta ei voi sanoa mitään: lukuja on 2, ja tarvittaisiin vähintään 5."]
        );
    }

    #[test]
    fn a_line_tells_its_slope_and_whether_it_was_widened() {
        let line = FittedLine {
            slope: -0.25,
            excess: 4.0,
            ratio: -3.3,
            degrees: 4,
        };
        let said = fitted(line, &indicator(Unit::Percent, 1), Language::English);
        assert_eq!(
            said,
            "The straight line through the figures changes by −0.250 a year. The change is 3.3 times its standard error. The figures scatter more than chance explains, so the standard error has been multiplied by 2.0."
        );
    }
}
