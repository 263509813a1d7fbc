//! What the application is about; knows nothing of files, charts or pages.

pub mod collation;
pub mod date;
pub mod identifier;
pub mod language;
pub mod letter;
pub mod ordered;

pub mod figure;
pub mod period;
pub mod unit;

pub mod indicator;
pub mod region;
pub mod sex;
pub mod theme;

pub mod rhythm;
pub mod series;

pub mod similarity;

pub mod catalogue;
pub mod dataset;

pub mod filter;
pub mod note;
pub mod region_search;
pub mod selection;

pub mod comparison;
pub mod sentence;

pub use catalogue::{Catalogue, FigureSource};
pub use comparison::{Comparison, Line, Role};
pub use dataset::Dataset;
pub use date::Date;
pub use figure::Figure;
pub use filter::Filter;
pub use identifier::{IndicatorId, PhenomenonId, PriorityAreaId, SourceId, TargetGroupId};
pub use indicator::{Collection, Coverage, Direction, Explanation, Indicator};
pub use language::{Language, Translated, Wording};
pub use note::Note;
pub use ordered::Ordered;
pub use period::{Period, Year, YearRange};
pub use region::{Merger, Population, Region, RegionCode, RegionLevel};
pub use rhythm::SurveyRhythm;
pub use selection::{Baseline, Comparator, Selection};
pub use sentence::Summary;
pub use series::{Absence, Observation, Series, Value};
pub use sex::Sex;
pub use similarity::Similarity;
pub use theme::{Accent, AreaKind, GroupKind, Phenomenon, PriorityArea, TargetGroup};
pub use unit::Unit;
