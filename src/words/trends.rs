//! What is said of a trend: which way figures go, whether that is for the better, and how it was found.

use super::template::Template;
use crate::model::{
    Assessment, Direction, Figure, Language, Reason, THRESHOLD_OF_MANY, Trend, TrendRule, Verdict,
};

/// Which way the figures go and whether that is for the better, or why one cannot tell.
pub fn verdict(trend: &Trend, direction: Direction, language: Language) -> String {
    let years = trend.years.to_string();
    let sentence = match trend.verdict {
        Verdict::Rising => RISING,
        Verdict::Falling => FALLING,
        Verdict::NoClearChange if trend.unchanged => UNCHANGED,
        Verdict::NoClearChange => NO_CLEAR_CHANGE,
        Verdict::CannotTell(reason) => return cannot_tell(trend, reason, language),
    };
    let meaning = match Assessment::of(trend.verdict, direction) {
        Assessment::Better => &BETTER,
        Assessment::Worse => &WORSE,
        Assessment::Neither => &NEITHER,
    };
    let mut said = in_language(&sentence, language).with([&years, in_language(meaning, language)]);
    if let Some(contrast) = contrast(trend) {
        said.push(' ');
        said.push_str(in_language(contrast, language));
    }
    said
}

/// A reader who subtracts the first figure from the last is told why the direction is the other one.
fn contrast(trend: &Trend) -> Option<&'static [&'static str; 3]> {
    let change = trend.change.number();
    match trend.verdict {
        Verdict::Rising if change < 0.0 => Some(&LAST_IS_SMALLER),
        Verdict::Falling if change > 0.0 => Some(&LAST_IS_LARGER),
        _ => None,
    }
}

fn cannot_tell(trend: &Trend, reason: Reason, language: Language) -> String {
    match reason {
        Reason::TooFewFigures { needed } => in_language(&TOO_FEW_FIGURES, language)
            .with([&trend.figures.to_string(), &needed.to_string()]),
        Reason::TooManyTies => in_language(&TOO_MANY_TIES, language).to_owned(),
        Reason::NoSurveyRule => in_language(&NO_SURVEY_RULE, language).to_owned(),
        Reason::ValueOfMoney => in_language(&VALUE_OF_MONEY, language).to_owned(),
    }
}

/// How the verdict was found, if a rule could be applied.
pub fn rule(trend: &Trend, language: Language) -> Option<String> {
    let figures = trend.figures.to_string();
    let chance = trend.probability.map_or_else(String::new, |probability| {
        times_in_hundred(probability, language)
    });
    let tested = |test| {
        in_language(&TESTED, language).with([in_language(test, language), &figures, &chance])
    };
    Some(match trend.rule? {
        TrendRule::Weighted => tested(&WEIGHTED),
        TrendRule::Rank => tested(&RANK),
        TrendRule::PercentagePoints { threshold } => {
            let [threshold, lowest] = [threshold, THRESHOLD_OF_MANY].map(|one| one.to_string());
            if threshold == lowest {
                in_language(&PERCENTAGE_POINTS_OF_MANY, language).with([&threshold])
            } else {
                in_language(&PERCENTAGE_POINTS_OF_FEW, language).with([&threshold, &lowest])
            }
        }
    })
}

/// A probability as so many times in a hundred, with one decimal.
fn times_in_hundred(probability: f64, language: Language) -> String {
    const LEAST: f64 = 0.001;
    let write = |probability: f64| {
        Figure::from_number(probability * 100.0)
            .map(|times| times.write(1, language))
            .unwrap_or_default()
    };
    if probability < LEAST {
        let least = write(LEAST);
        in_language(&LESS_THAN, language).with([&least])
    } else {
        write(probability)
    }
}

pub(super) fn in_language<T: Copy>(texts: &[T; 3], language: Language) -> T {
    let [finnish, swedish, english] = *texts;
    match language {
        Language::Finnish => finnish,
        Language::Swedish => swedish,
        Language::English => english,
    }
}

type InEachLanguage<const N: usize> = [Template<N>; 3];

/// Years, meaning.
const RISING: InEachLanguage<2> = [
    Template::of("Vuosina {0} suunta on ollut nouseva{1}."),
    Template::of("Åren {0} har riktningen varit stigande{1}."),
    Template::of("In {0} the direction has been upwards{1}."),
];
/// Years, meaning.
const FALLING: InEachLanguage<2> = [
    Template::of("Vuosina {0} suunta on ollut laskeva{1}."),
    Template::of("Åren {0} har riktningen varit sjunkande{1}."),
    Template::of("In {0} the direction has been downwards{1}."),
];
/// Years, meaning.
const NO_CLEAR_CHANGE: InEachLanguage<2> = [
    Template::of("Vuosina {0} luvulla ei ole ollut selvää suuntaa{1}."),
    Template::of("Åren {0} har siffran inte haft någon tydlig riktning{1}."),
    Template::of("In {0} the figure has had no clear direction{1}."),
];
/// Years, meaning.
const UNCHANGED: InEachLanguage<2> = [
    Template::of("Vuosina {0} luku on pysynyt samana{1}."),
    Template::of("Åren {0} har siffran varit densamma{1}."),
    Template::of("In {0} the figure has stayed the same{1}."),
];
const BETTER: [&str; 3] = [
    ": kehitys on mennyt parempaan suuntaan",
    ": utvecklingen har gått åt rätt håll",
    ": things have been getting better",
];
const WORSE: [&str; 3] = [
    ": kehitys on mennyt huonompaan suuntaan",
    ": utvecklingen har gått åt fel håll",
    ": things have been getting worse",
];
const NEITHER: [&str; 3] = [""; 3];
const LAST_IS_SMALLER: [&str; 3] = [
    "Viimeinen luku on silti pienempi kuin ensimmäinen.",
    "Den sista siffran är ändå mindre än den första.",
    "The last figure is nevertheless smaller than the first.",
];
const LAST_IS_LARGER: [&str; 3] = [
    "Viimeinen luku on silti suurempi kuin ensimmäinen.",
    "Den sista siffran är ändå större än den första.",
    "The last figure is nevertheless larger than the first.",
];
/// How many figures there are, how many are needed.
const TOO_FEW_FIGURES: InEachLanguage<2> = [
    Template::of("Suunnasta ei voi sanoa mitään: lukuja on {0}, ja tarvittaisiin vähintään {1}."),
    Template::of(
        "Om riktningen kan inget sägas: antalet siffror är {0}, och minst {1} skulle behövas.",
    ),
    Template::of(
        "Nothing can be said of the direction: the number of figures is {0}, and at least {1} would be needed.",
    ),
];
const TOO_MANY_TIES: [&str; 3] = [
    "Suunnasta ei voi sanoa mitään: liian moni luku on sama.",
    "Om riktningen kan inget sägas: för många siffror är lika stora.",
    "Nothing can be said of the direction: too many figures are the same.",
];
const VALUE_OF_MONEY: [&str; 3] = [
    "Suunnasta ei voi sanoa mitään: euroja ei voi vertailla vuosien välillä suoraan, koska rahan arvo muuttuu.",
    "Om riktningen kan inget sägas: belopp i euro kan inte direkt jämföras mellan åren, eftersom penningvärdet förändras.",
    "Nothing can be said of the direction: amounts in euros cannot be compared directly between years, because the value of money changes.",
];
const NO_SURVEY_RULE: [&str; 3] = [
    "Suunnasta ei voi sanoa mitään: kyselyn luvuista ei ole julkaistu satunnaisvaihtelun väliä.",
    "Om riktningen kan inget sägas: inget intervall för slumpvariation har publicerats för enkätens siffror.",
    "Nothing can be said of the direction: no range of chance variation has been published for the survey’s figures.",
];
const RANK: [&str; 3] = [
    "Mannin ja Kendallin testi katsoo, ovatko myöhemmät luvut useammin suurempia vai pienempiä kuin aiemmat.",
    "Mann–Kendalls test ser om senare siffror oftare är större eller mindre än tidigare.",
    "The Mann–Kendall test looks whether later figures are more often larger or smaller than earlier ones.",
];
const WEIGHTED: [&str; 3] = [
    "Lukujen läpi sovitetaan suora, jossa tarkemmin tunnetut luvut painavat enemmän.",
    "En rät linje anpassas till siffrorna, och noggrannare kända siffror väger mer.",
    "A straight line is fitted to the figures, and figures that are known more exactly weigh more.",
];
/// What the test does, how many figures, how often in a hundred.
const TESTED: InEachLanguage<3> = [
    Template::of(
        "{0} Lukuja on {1}. Jos suuntaa ei olisi, näin selvä tulos syntyisi sattumalta {2} kertaa sadasta. Suunta sanotaan selväksi, kun tämä on enintään 5. Testi ei kerro, mistä muutos johtuu tai jatkuuko se.",
    ),
    Template::of(
        "{0} Antalet siffror är {1}. Om det inte fanns någon riktning skulle ett så tydligt resultat uppstå av slumpen {2} gånger av hundra. Riktningen kallas tydlig när detta är högst 5. Testet säger inte vad förändringen beror på eller om den fortsätter.",
    ),
    Template::of(
        "{0} The number of figures is {1}. Without any direction, a result this clear would come about by chance {2} times in a hundred. The direction is called clear when this is at most 5. The test does not tell why there was a change or whether it goes on.",
    ),
];
/// The smallest change that counts.
const PERCENTAGE_POINTS_OF_MANY: InEachLanguage<1> = [
    Template::of(
        "Kyselyn kahden viimeisen kierroksen lukuja verrataan. Ero katsotaan muutokseksi, kun se on vähintään {0} prosenttiyksikköä. Raja on näin pieni, koska kummallakin kierroksella vastaajia oli vähintään 100.",
    ),
    Template::of(
        "Siffrorna från enkätens två senaste omgångar jämförs. Skillnaden räknas som en förändring när den är minst {0} procentenheter. Gränsen är så låg eftersom minst 100 svarade i båda omgångarna.",
    ),
    Template::of(
        "The figures of the survey’s last two rounds are compared. The difference counts as a change when it is at least {0} percentage points. The limit is this low because at least 100 people answered in both rounds.",
    ),
];
/// The smallest change that counts, and what it would be with more respondents.
const PERCENTAGE_POINTS_OF_FEW: InEachLanguage<2> = [
    Template::of(
        "Kyselyn kahden viimeisen kierroksen lukuja verrataan. Ero katsotaan muutokseksi, kun se on vähintään {0} prosenttiyksikköä. Raja on näin suuri, koska vastaajia oli alle 100 tai heidän määräänsä ei tiedetä; muuten se olisi {1}.",
    ),
    Template::of(
        "Siffrorna från enkätens två senaste omgångar jämförs. Skillnaden räknas som en förändring när den är minst {0} procentenheter. Gränsen är så hög eftersom färre än 100 svarade eller antalet svar inte är känt; annars vore den {1}.",
    ),
    Template::of(
        "The figures of the survey’s last two rounds are compared. The difference counts as a change when it is at least {0} percentage points. The limit is this high because fewer than 100 people answered, or it is not known how many did; otherwise it would be {1}.",
    ),
];
const LESS_THAN: InEachLanguage<1> = [
    Template::of("alle {0}"),
    Template::of("mindre än {0}"),
    Template::of("less than {0}"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Gathering, TrendPoint, Unit, Year};

    /// The trend of a register's yearly figures from 2010.
    fn trend(numbers: &[f64]) -> Trend {
        let points: Vec<_> = (2010..)
            .zip(numbers)
            .map(|(year, number)| TrendPoint {
                year: Year::from_number(year).unwrap(),
                figure: Figure::from_number(*number).unwrap(),
                interval: None,
                base: None,
            })
            .collect();
        Trend::of(&points, Gathering::Register, Unit::Percent, 1).unwrap()
    }

    #[track_caller]
    fn assert_says(numbers: &[f64], direction: Direction, expected: [&str; 3]) {
        let trend = trend(numbers);
        for (language, expected) in Language::ALL.into_iter().zip(expected) {
            assert_eq!(verdict(&trend, direction, language), expected);
        }
    }

    #[test]
    fn a_clear_direction_is_called_better_or_worse_only_where_one_is_good() {
        let rising = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
        assert_says(
            &rising,
            Direction::LowerIsBetter,
            [
                "Vuosina 2010–2015 suunta on ollut nouseva: kehitys on mennyt huonompaan suuntaan.",
                "Åren 2010–2015 har riktningen varit stigande: utvecklingen har gått åt fel håll.",
                "In 2010–2015 the direction has been upwards: things have been getting worse.",
            ],
        );
        assert_says(
            &rising,
            Direction::Neutral,
            [
                "Vuosina 2010–2015 suunta on ollut nouseva.",
                "Åren 2010–2015 har riktningen varit stigande.",
                "In 2010–2015 the direction has been upwards.",
            ],
        );
        let falling = [6.0, 5.0, 4.0, 3.0, 2.0, 1.0];
        assert_says(
            &falling,
            Direction::LowerIsBetter,
            [
                "Vuosina 2010–2015 suunta on ollut laskeva: kehitys on mennyt parempaan suuntaan.",
                "Åren 2010–2015 har riktningen varit sjunkande: utvecklingen har gått åt rätt håll.",
                "In 2010–2015 the direction has been downwards: things have been getting better.",
            ],
        );
    }

    #[test]
    fn without_a_clear_direction_nothing_is_better_or_worse() {
        assert_says(
            &[3.0, 1.0, 4.0, 1.5, 3.5, 2.0],
            Direction::LowerIsBetter,
            [
                "Vuosina 2010–2015 luvulla ei ole ollut selvää suuntaa.",
                "Åren 2010–2015 har siffran inte haft någon tydlig riktning.",
                "In 2010–2015 the figure has had no clear direction.",
            ],
        );
        assert_says(
            &[2.0; 6],
            Direction::LowerIsBetter,
            [
                "Vuosina 2010–2015 luku on pysynyt samana.",
                "Åren 2010–2015 har siffran varit densamma.",
                "In 2010–2015 the figure has stayed the same.",
            ],
        );
    }

    #[test]
    fn a_direction_that_the_two_ends_contradict_says_so() {
        assert_says(
            &[5.0, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5],
            Direction::Neutral,
            [
                "Vuosina 2010–2018 suunta on ollut laskeva. Viimeinen luku on silti suurempi kuin ensimmäinen.",
                "Åren 2010–2018 har riktningen varit sjunkande. Den sista siffran är ändå större än den första.",
                "In 2010–2018 the direction has been downwards. The last figure is nevertheless larger than the first.",
            ],
        );
    }

    #[test]
    fn too_few_figures_say_how_many_are_needed_and_name_no_rule() {
        assert_says(
            &[2.0],
            Direction::LowerIsBetter,
            [
                "Suunnasta ei voi sanoa mitään: lukuja on 1, ja tarvittaisiin vähintään 5.",
                "Om riktningen kan inget sägas: antalet siffror är 1, och minst 5 skulle behövas.",
                "Nothing can be said of the direction: the number of figures is 1, and at least 5 would be needed.",
            ],
        );
        assert_eq!(rule(&trend(&[2.0]), Language::Finnish), None);
    }

    #[test]
    fn the_rule_of_a_survey_tells_its_limit_and_why_it_is_so_high_or_low() {
        let said = |base| {
            let points = [(2023, 40.0), (2025, 43.0)].map(|(year, number)| TrendPoint {
                year: Year::from_number(year).unwrap(),
                figure: Figure::from_number(number).unwrap(),
                interval: None,
                base,
            });
            let trend = Trend::of(&points, Gathering::Survey, Unit::Percent, 1).unwrap();
            rule(&trend, Language::Finnish).unwrap()
        };
        let of_many = said(Some(100));
        assert!(
            of_many
                .contains("vähintään 2 prosenttiyksikköä. Raja on näin pieni, koska kummallakin"),
            "{of_many}"
        );
        for base in [None, Some(99)] {
            let of_few = said(base);
            assert!(
                of_few.contains("vähintään 5 prosenttiyksikköä. Raja on näin suuri"),
                "{of_few}"
            );
            assert!(of_few.ends_with("muuten se olisi 2."), "{of_few}");
        }
    }

    #[test]
    fn the_rule_tells_how_often_chance_would_do_the_same() {
        let six = trend(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
        assert_eq!(six.rule, Some(TrendRule::Rank));
        let said = rule(&six, Language::Finnish).unwrap();
        assert!(said.contains("Lukuja on 6."), "{said}");
        // 2 of 720 orders are as clear.
        assert!(said.contains("sattumalta 0,3 kertaa sadasta"), "{said}");
        let many: Vec<_> = (0..12).map(f64::from).collect();
        let said = rule(&trend(&many), Language::English).unwrap();
        assert!(
            said.contains("by chance less than 0.1 times in a hundred"),
            "{said}"
        );
    }
}
