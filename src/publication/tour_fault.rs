//! What can be wrong with a guided tour that an editor wrote.

/// What a tour may not have, or lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TourFault {
    /// There is no step.
    NoSteps,
    /// A line asks for something to stand there, and there is no such thing.
    UnknownDirective(String),
    /// Something else than a figure is placed.
    OnlyFigures(String),
    /// A figure stands before the first step.
    FigureBeforeSteps,
    /// A step has no figure.
    StepWithoutFigure,
    /// A step has more than one figure.
    SecondFigure,
    /// A step says nothing, so that the tour could not be read without its chart.
    StepWithoutText,
    /// A figure is of another indicator than the first one.
    OtherIndicator {
        /// The identifier of the first one.
        first: String,
    },
    /// The indicator belongs to another phenomenon than the tour is about.
    OtherPhenomenon {
        /// The identifier of that phenomenon.
        phenomenon: String,
    },
    /// A step shows something else than the same step does in another language, or one of the two is not there.
    StepsDiffer {
        /// The file in which that other language stands.
        file: String,
    },
}

impl TourFault {
    /// A short name that does not change, by which the problem can be looked up.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoSteps => "no-steps",
            Self::UnknownDirective(_) => "unknown-directive",
            Self::OnlyFigures(_) => "only-figures",
            Self::FigureBeforeSteps => "figure-before-steps",
            Self::StepWithoutFigure => "step-without-figure",
            Self::SecondFigure => "second-figure",
            Self::StepWithoutText => "step-without-text",
            Self::OtherIndicator { .. } => "second-indicator",
            Self::OtherPhenomenon { .. } => "other-phenomenon",
            Self::StepsDiffer { .. } => "steps-differ",
        }
    }
}
