//! What the application is about; knows nothing of files, charts or pages.

pub mod collation;
pub mod date;
pub mod identifier;
pub mod language;
pub mod letter;
pub mod ordered;

pub mod figure;
pub mod interval;
pub mod period;
pub mod unit;

pub mod geometry;
pub mod indicator;
pub mod people;
pub mod region;
pub mod sex;
pub mod synonym;
pub mod theme;

pub mod rhythm;
pub mod series;
pub mod series_break;
pub mod trend;

pub mod similarity;

pub mod catalogue;
pub mod changes;
pub mod dataset;

pub mod filter;
pub mod note;
pub mod region_search;
pub mod results;
pub mod selection;

pub mod classes;
pub mod comparison;
pub mod distribution;
pub mod gap;
pub mod sentence;
pub mod table_order;

pub use catalogue::{Catalogue, FigureSource};
pub use changes::Changes;
pub use classes::Classes;
pub use comparison::{Comparison, Line, Role};
pub use dataset::Dataset;
pub use date::{ApproximateDate, Date};
pub use distribution::{Distribution, Place, Rank};
pub use figure::Figure;
pub use filter::Filter;
pub use gap::Gap;
pub use geometry::{Geometry, Tile};
pub use identifier::{IndicatorId, PhenomenonId, PriorityAreaId, SourceId, TargetGroupId};
pub use indicator::{Collection, Coverage, Direction, Explanation, Indicator};
pub use interval::{Interval, IntervalOrigin};
pub use language::{Language, Translated, Wording};
pub use note::Note;
pub use ordered::Ordered;
pub use people::People;
pub use period::{Period, Year, YearRange};
pub use region::{Merger, Population, Region, RegionCode, RegionLevel};
pub use results::Results;
pub use rhythm::SurveyRhythm;
pub use selection::{Baseline, Comparator, IndicatorView, Selection};
pub use sentence::Summary;
pub use series::{Absence, Observation, Series, Value};
pub use series_break::Break;
pub use sex::Sex;
pub use similarity::Similarity;
pub use synonym::Synonym;
pub use table_order::TableOrder;
pub use theme::{Accent, AreaKind, GroupKind, Phenomenon, PriorityArea, TargetGroup};
pub use trend::{Assessment, Gathering, Reason, Trend, TrendPoint, TrendRule, Verdict};
pub use unit::Unit;
