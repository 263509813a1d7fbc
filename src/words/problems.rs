//! What is wrong with files, and how it is mended.

mod english;
mod finnish;
mod prose_faults;
mod remedies;
mod report_faults;
mod swedish;
mod tour_faults;

use self::remedies::remedies;
use crate::{model::Language, publication::Problem};

/// Says what is wrong.
pub fn sentence(problem: &Problem, language: Language) -> String {
    match language {
        Language::Finnish => finnish::sentence(&problem.kind),
        Language::Swedish => swedish::sentence(&problem.kind),
        Language::English => english::sentence(&problem.kind),
    }
}

/// Says how it is mended.
pub const fn remedy(problem: &Problem, language: Language) -> &'static str {
    let [finnish, swedish, english] = remedies(&problem.kind);
    match language {
        Language::Finnish => finnish,
        Language::Swedish => swedish,
        Language::English => english,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publication::{JsonKind, ProblemKind, Referent};

    #[test]
    fn it_is_said_what_kind_of_value_is_expected() {
        let sentences = |expected| {
            let problem = Problem::of_file("x.json", ProblemKind::WrongType { expected });
            Language::ALL.map(|language| sentence(&problem, language))
        };
        assert_eq!(
            sentences(JsonKind::WholeNumber),
            [
                "Tässä pitäisi olla kokonaisluku.",
                "Här borde stå ett heltal.",
                "There should be a whole number here."
            ]
        );
    }

    #[test]
    fn it_is_said_what_kind_of_thing_is_referred_to() {
        let sentences = |to, id: &str| {
            let kind = ProblemKind::UnknownReference {
                to,
                id: id.to_owned(),
            };
            let problem = Problem::of_file("x.json", kind);
            Language::ALL.map(|language| sentence(&problem, language))
        };
        assert_eq!(
            sentences(Referent::Region, "999"),
            [
                "Aluetta ”999” ei ole.",
                "Det finns inget område ”999”.",
                "There is no region “999”."
            ]
        );
        assert_eq!(
            sentences(Referent::Group, "vauvat"),
            [
                "Kohderyhmää tai suunnitelmaa ”vauvat” ei ole.",
                "Det finns ingen målgrupp eller plan ”vauvat”.",
                "There is no target group or plan “vauvat”."
            ]
        );
    }
}
