//! Municipalities beside the one whose card it is: choosing them, and letting them go.

use leptos::{ev::MouseEvent, prelude::*};

use crate::{
    app::{
        address::History,
        components::chips::{Chip, focus_group},
        live::{IntoPart, Part, live},
        reading_room::ReadingRoom,
    },
    model::{Region, RegionCode, RegionLevel},
    words::cards::CardWords,
};

/// How many municipalities stand beside the card's own at most; more would not fit beside each other.
const MOST: usize = 2;

/// The municipalities that the address puts beside a region, at most two.
pub fn chosen(room: ReadingRoom, own: &RegionCode) -> Vec<RegionCode> {
    room.part(|selection| {
        let others = selection.municipalities().iter();
        others
            .filter(|code| *code != own)
            .take(MOST)
            .cloned()
            .collect()
    })
}

/// The field by which another municipality is put beside, and those that are.
pub fn compare_field(room: ReadingRoom, region: &Region) -> Part {
    const FIELD: &str = "compare-field";
    if region.level != RegionLevel::Municipality {
        return ().into_part();
    }
    let words = CardWords::of(room.language());
    let wished = StoredValue::new(String::new());
    let choose = move |event| wished.set_value(event_target_value(&event));
    // A choice in the list alone changes nothing, so that the list can be walked with keys.
    let put = move |event: MouseEvent| {
        if let Some(code) = RegionCode::from_text(&wished.get_value()) {
            focus_group(&event);
            wished.set_value(String::new());
            room.change(History::Push, |selection| {
                selection.with_municipality_added(&code)
            });
        }
    };
    let own = region.code.clone();
    let content = live(move || {
        let others = chosen(room, &own);
        let catalogue = room.catalogue();
        let language = room.language();
        let choices: Vec<Part> = catalogue
            .municipalities()
            .into_iter()
            .filter(|other| other.code != own && !others.contains(&other.code))
            .map(|other| {
                let name = other.name.text(language).to_owned();
                view! { <option value=other.code.to_string()>{name}</option> }.into_part()
            })
            .collect();
        let field = (others.len() < MOST).then(|| {
            view! {
                <label class="field field--inline" for=FIELD>
                    <span class="field__label">{words.compare}</span>
                    <select id=FIELD class="field__control" on:change=choose>
                        <option value="">{words.compare_hint}</option>
                        {choices}
                    </select>
                </label>
                <button type="button" class="button" on:click=put>{words.put_beside}</button>
            }
            .into_part()
        });
        let chips: Vec<Part> = others.into_iter().map(|code| chip(room, code)).collect();
        view! {
            <div class="chips">{chips}</div>
            {field}
        }
    });
    view! {
        <div class="compare-field" role="group" tabindex="-1" aria-label=words.compare>
            {content}
        </div>
    }
    .into_part()
}

fn chip(room: ReadingRoom, code: RegionCode) -> Part {
    let words = CardWords::of(room.language());
    let catalogue = room.catalogue();
    let region = catalogue.region(&code);
    let name = region
        .map_or("", |region| region.name.text(room.language()))
        .to_owned();
    let label = words.stop_comparing.with([&name]);
    let remove = Callback::new(move |()| {
        room.change(History::Push, |selection| {
            selection.with_municipality_toggled(&code)
        });
    });
    let before = ().into_part();
    view! { <Chip name=name label=label before=before after="×" on_press=remove /> }.into_part()
}
