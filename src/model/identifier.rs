//! Names that never change: what links, files and content refer to each other by.

/// Whether `text` may be an identifier: 1 to 64 lower-case ASCII letters, digits and hyphens.
fn is_slug(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

macro_rules! identifier {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        ///
        /// 1 to 64 lower-case ASCII letters, digits and hyphens, so that it stands in a link as it is.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes `text` as an identifier, unless it has other characters than one may have.
            pub fn from_text(text: &str) -> Option<Self> {
                is_slug(text).then(|| Self(text.to_owned()))
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}

identifier! {
    /// Identifies an indicator: Sotkanet's number where it is known, a slug otherwise.
    IndicatorId
}
identifier! {
    /// Identifies a priority area (painopiste), for example `arjen-turvallisuus`.
    PriorityAreaId
}
identifier! {
    /// Identifies a phenomenon (ilmiö) of a priority area, for example `tyottomyys`.
    PhenomenonId
}
identifier! {
    /// Identifies a target group or a plan, for example `ikaantyneet`.
    TargetGroupId
}
identifier! {
    /// Identifies a chapter of a report in a link to it, for example `mielen-hyvinvointi`.
    Anchor
}
identifier! {
    /// Identifies a field of work of organisations, for example `ehkaiseva-paihdetyo`.
    FieldOfWorkId
}
identifier! {
    /// Identifies a source of figures, for example `sotkanet`.
    SourceId
}
identifier! {
    /// Identifies a phase (vaihe) of the annual clock, for example `palvelualueet`.
    PhaseId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_stands_in_a_link_as_it_is() {
        assert!(IndicatorId::from_text("181").is_some());
        assert!(IndicatorId::from_text("yksinaisyys-20-64").is_some());
        for refused in ["", "Äiti", "a b", "a~b", "a/b", "../x", &"a".repeat(65)] {
            assert!(IndicatorId::from_text(refused).is_none(), "{refused}");
        }
    }
}
