//! What the application is about; knows nothing of files, charts or pages.

pub mod collation;
pub mod date;
pub mod identifier;
pub mod language;
pub mod letter;
pub mod link_address;
pub mod month;
pub mod ordered;
pub mod prose;
pub mod release_id;
pub mod shift;

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

pub mod annual_clock;
pub mod organisations;
pub mod programme;
pub mod report;
pub mod statements;
pub mod tour;
pub mod voice;

pub mod rhythm;
pub mod series;
pub mod series_break;
pub mod trend;

pub mod similarity;

pub mod catalogue;
pub mod changes;
pub mod dataset;
pub mod overview;

pub mod filter;
pub mod indicator_set;
pub mod inquiry;
pub mod note;
pub mod placement;
pub mod region_search;
pub mod results;
pub mod selection;

pub mod card;
pub mod classes;
pub mod comparison;
pub mod distribution;
pub mod gap;
pub mod heat_map;
pub mod need;
pub mod sentence;
pub mod table_order;

pub mod digest;

pub use annual_clock::{AnnualClock, Phase, ServicePage};
pub use card::{Card, CardRow};
pub use catalogue::{Catalogue, FigureSource};
pub use changes::Changes;
pub use classes::Classes;
pub use comparison::{Comparison, Line, Role};
pub use dataset::Dataset;
pub use date::{ApproximateDate, Date};
pub use digest::Digest;
pub use distribution::{Distribution, Place, Rank};
pub use figure::Figure;
pub use filter::Filter;
pub use gap::Gap;
pub use geometry::{Geometry, Tile};
pub use heat_map::HeatMap;
pub use identifier::{
    Anchor, FieldOfWorkId, IndicatorId, PhaseId, PhenomenonId, PriorityAreaId, SourceId,
    TargetGroupId,
};
pub use indicator::{Collection, Coverage, Direction, Explanation, Indicator};
pub use indicator_set::IndicatorSet;
pub use inquiry::Inquiry;
pub use interval::{Interval, IntervalOrigin};
pub use language::{Language, Translated, Wording};
pub use link_address::LinkAddress;
pub use month::{Month, MonthSpan};
pub use need::Need;
pub use note::Note;
pub use ordered::Ordered;
pub use organisations::{FieldOfWork, Organisations};
pub use people::People;
pub use period::{Period, Year, YearRange};
pub use placement::Placement;
pub use programme::{AreaProgramme, GuidingQuestion, Measure, MeasureState, Plan, Programme};
pub use prose::{Block, Phrase, Prose, Span};
pub use region::{Merger, Population, Region, RegionCode, RegionLevel};
pub use release_id::ReleaseId;
pub use report::{Chapter, EarlierReport, Passage, Report, ReportState};
pub use results::Results;
pub use rhythm::SurveyRhythm;
pub use selection::{Baseline, Comparator, IndicatorView, Selection};
pub use sentence::Summary;
pub use series::{Absence, Observation, Series, Value};
pub use series_break::Break;
pub use sex::Sex;
pub use shift::Shift;
pub use similarity::Similarity;
pub use statements::Statements;
pub use synonym::Synonym;
pub use table_order::TableOrder;
pub use theme::{Accent, AreaKind, GroupKind, Phenomenon, PriorityArea, TargetGroup, Theme};
pub use tour::Tour;
pub use trend::{
    Assessment, Gathering, Reason, THRESHOLD_OF_MANY, Trend, TrendPoint, TrendRule, Verdict,
    Working,
};
pub use unit::Unit;
pub use voice::{Author, AuthorKind, Voice};
