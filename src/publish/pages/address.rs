//! The address of the site that pages are made for.

/// Where a site is: a secure or plain web address with a host, which ends in a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteAddress {
    text: String,
    /// Where its path begins.
    path: usize,
}

impl SiteAddress {
    /// Takes `text` as an address, and ends it with a slash.
    pub fn from_text(text: &str) -> Option<Self> {
        let text = text.trim();
        let scheme = ["https://", "http://"].into_iter().find(|scheme| {
            let begin = text.get(..scheme.len());
            begin.is_some_and(|begin| begin.eq_ignore_ascii_case(scheme))
        })?;
        let rest = text.get(scheme.len()..)?;
        let (host, steps) = rest.split_once('/').unwrap_or((rest, ""));
        let steps: Vec<&str> = match steps {
            "" => Vec::new(),
            steps => steps
                .strip_suffix('/')
                .unwrap_or(steps)
                .split('/')
                .collect(),
        };
        let ends_as_file =
            !text.ends_with('/') && steps.last().is_some_and(|step| step.contains('.'));
        if !is_host(host) || ends_as_file || !steps.iter().all(|step| is_step(step)) {
            return None;
        }
        let host = host.to_lowercase();
        let path = scheme.len() + host.len();
        let steps = steps.iter().flat_map(|step| [*step, "/"]);
        let text = [scheme, &host, "/"].into_iter().chain(steps).collect();
        Some(Self { text, path })
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its path, which begins and ends with a slash.
    pub fn path(&self) -> &str {
        self.text.get(self.path..).unwrap_or("/")
    }

    /// The address of a path below it.
    pub fn of(&self, path: &str) -> String {
        [self.as_str(), path].concat()
    }
}

/// A name with dots, or an address of numbers, and perhaps a port.
fn is_host(host: &str) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() => (name, port),
        Some(_) => return false,
        None => (host, "0"),
    };
    let is_label = |label: &str| {
        let is_inner = |sign: char| sign.is_alphanumeric() || sign == '-';
        !label.is_empty()
            && label.chars().all(is_inner)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let is_number = name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'));
    let is_name = is_number.map_or_else(
        || name.split('.').all(is_label),
        |number| number.parse::<std::net::Ipv6Addr>().is_ok(),
    );
    is_name && port.parse::<u16>().is_ok()
}

/// A step of a path that needs no encoding and leads downwards.
fn is_step(step: &str) -> bool {
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "-._~%".contains(sign);
    !step.is_empty() && step != "." && step != ".." && step.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_of_the_web_has_a_host_and_ends_as_a_folder() {
        for (text, whole, path) in [
            ("https://example.fi", "https://example.fi/", "/"),
            (" HTTPS://Example.fi/ ", "https://example.fi/", "/"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080/", "/"),
            ("http://[::1]:8080/", "http://[::1]:8080/", "/"),
            (
                "https://example.fi/alue/tilannekuva",
                "https://example.fi/alue/tilannekuva/",
                "/alue/tilannekuva/",
            ),
            (
                "https://example.fi/v1.2/",
                "https://example.fi/v1.2/",
                "/v1.2/",
            ),
            ("https://äänekoski.fi", "https://äänekoski.fi/", "/"),
        ] {
            let address = SiteAddress::from_text(text).unwrap();
            assert_eq!((address.as_str(), address.path()), (whole, path));
        }
        for text in [
            "",
            "example.fi",
            "https://",
            "https:///alue/",
            "ftp://example.fi/",
            "javascript:alert(1)",
            "https://example.fi/index.html",
            "https://example.fi/?kieli=sv",
            "https://example.fi/#alku",
            "https://nimi@example.fi/",
            "https://example.fi:portti/",
            "https://example.fi:/",
            "https://-example.fi/",
            "https://example..fi/",
            "https://example.fi/../",
            "https://example.fi//",
            "https://example.fi/a b/",
            "https://example.fi/\"><script>/",
        ] {
            assert_eq!(SiteAddress::from_text(text), None, "{text}");
        }
    }
}
