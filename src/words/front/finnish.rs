//! The front page and its neighbours in Finnish.

use super::{FrontWords, Template};
use crate::model::programme::MeasureState;

pub(super) static WORDS: FrontWords = FrontWords {
    title: "Etusivu",
    lead: Template::of(
        "Hyvinvointi, turvallisuus ja terveys {0} kunnassa: luvut, niiden suunta ja se, mitä ei vielä tiedetä.",
    ),
    find: "Kunta tai aihe",
    find_hint: "esim. Jämsä tai työttömyys",
    found: Template::of("Kuntia: {0}"),
    search_indicators: Template::of("Hae mittareista: {0}"),
    search: "Hae",
    municipalities: "Kunnat",
    map: "Kartta",
    map_keys: "Nuolinäppäimet siirtävät kunnasta toiseen, Enter avaa kortin.",
    as_resident: "Asukkaana",
    as_resident_hint: "Oman kunnan tilanne yhdellä silmäyksellä",
    as_organisation: "Järjestönä",
    as_organisation_hint: "Oman teeman ja kohderyhmän luvut",
    areas: "Painopisteet",
    more: Template::of("ja {0} muuta"),
    beside_each_other: "Kunnat rinnakkain",
    beside_each_other_hint: "Saman aiheen luvut kaikista kunnista",
    further: "Täältä löydät myös",
    report_hint: "Lue, miten alueen asukkaat voivat ja mitä hyvinvoinnin hyväksi tehdään.",
    tour_hint: "Katso vaihe vaiheelta, mitä yhden ilmiön luvut kertovat.",
    clock_hint: "Katso, mitä hyvinvointityössä tehdään minäkin kuukautena.",
    organisations_hint: "Kokoa oman teemasi luvut esimerkiksi hakemukseen ja lähetä havaintosi alueelle.",
    digest_hint: "Koosta kuvioista ja omista sanoistasi raportti kokousta tai esitystä varten.",

    area_kind: "Painopiste",
    unknown_area_title: "Painopistettä ei löydy",
    unknown_area_body: Template::of("Tässä palvelussa ei ole painopistettä ”{0}”."),
    phenomena: Template::of("Ilmiöt ja mittarit: {0}"),
    pending: Template::of("Lukuja ei ole vielä julkaistu tässä palvelussa: {0}."),
    all_indicators: "Kaikki mittarit",
    for_organisations: "Järjestöille",

    goals: "Yhteiset tavoitteet",
    no_goals: "Painopisteen omia tavoitteita ja toimenpiteitä ei ole vielä julkaistu tässä palvelussa.",
    measures: "Toimenpiteet",
    responsible: Template::of("Vastuussa: {0}"),
    state: |state| match state {
        MeasureState::Planned => "Suunnitteilla",
        MeasureState::UnderWay => "Käynnissä",
        MeasureState::Done => "Tehty",
    },
    plans: "Suunnitelmat",
    goals_of_plan: "Suunnitelman tavoitteet:",
    period_over: Template::of(
        "Ohjelmakausi {0} on päättynyt. Uudempaa ei ole julkaistu tässä palvelussa.",
    ),
    coordination: "Koko alueella koordinoidaan",
    ways_of_working: "Yhteiset työtavat",
    questions: "Keskustelun tueksi",

    heat_map: "Kunnat rinnakkain",
    heat_map_lead: "Merkki kertoo, että kunta on viidenneksessä, jossa luku on parhaita (✓) tai heikoimpia (!). Jos hyvää suuntaa ei ole sovittu, merkki kertoo vain, onko luku suurimpia (▲) vai pienimpiä (▼). Jaetulla sijalla viidenneksen rajan yli ei ole merkkiä.",
    heat_map_caption: Template::of("{0}: kuntien uusimmat luvut"),
    area_choice: "Aiheen valinta",
    nothing_for_municipalities: "Tästä aiheesta ei ole vielä julkaistu kuntien lukuja.",
};
