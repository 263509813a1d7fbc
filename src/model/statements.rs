//! What the publisher states of the service itself: whom to ask, how accessible it is, what is known of its readers.

use super::{Date, LinkAddress, Translated};

/// What the publisher states of the service; what is not stated is told to readers as not stated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Statements {
    /// Whom to write to.
    pub contact: Option<Contact>,
    /// What the accessibility statement (saavutettavuusseloste, laki 306/2019) says of this region's service.
    pub accessibility: Option<AccessibilityStatement>,
    /// What is said of readers' data.
    pub privacy: Option<PrivacyStatement>,
}

impl Statements {
    /// Whether nothing is stated.
    pub const fn is_empty(&self) -> bool {
        self.contact.is_none() && self.accessibility.is_none() && self.privacy.is_none()
    }
}

/// Who answers, and where one can ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The unit that answers, where it is told.
    pub unit: Option<Translated>,
    /// Mailboxes and pages with a form, in the order in which they are offered; never empty.
    pub addresses: Vec<LinkAddress>,
}

/// What an accessibility statement says that no application can know of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessibilityStatement {
    /// When the statement was written or last brought up to date.
    pub written: Date,
    /// When the service was last assessed, where it was.
    pub assessed: Option<Date>,
    /// How the publisher had it assessed, beside the application's own tests.
    pub method: Option<Translated>,
    /// What of the region's own content or service is not accessible, with reason and alternative.
    pub shortcomings: Vec<Translated>,
}

/// What is said of readers' data that no application can know of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PrivacyStatement {
    /// Who is the controller, where it is not the publisher.
    pub controller: Option<Translated>,
    /// What the web server writes down, why, and for how long.
    pub logs: Option<Translated>,
    /// Where the controller tells more.
    pub address: Option<LinkAddress>,
}
