//! What is wrong with a guided tour, and how it is mended.

use crate::publication::TourFault;

pub(super) fn finnish(fault: &TourFault) -> String {
    match fault {
        TourFault::NoSteps => "Kierroksessa ei ole yhtään vaihetta.".to_owned(),
        TourFault::UnknownDirective(word) | TourFault::OnlyFigures(word) => {
            format!("Kierrokselle ei voi sijoittaa osaa ”::{word}”.")
        }
        TourFault::FigureBeforeSteps => "Kuvio on ennen ensimmäistä vaihetta.".to_owned(),
        TourFault::StepWithoutFigure => "Vaiheelta puuttuu kuvio.".to_owned(),
        TourFault::SecondFigure => "Vaiheessa on toinen kuvio.".to_owned(),
        TourFault::StepWithoutText => "Vaiheessa ei ole tekstiä.".to_owned(),
        TourFault::OtherIndicator { first } => {
            format!("Kierros kertoo mittarista ”{first}”, mutta tässä on toinen mittari.")
        }
        TourFault::OtherPhenomenon { phenomenon } => {
            format!("Mittari kuuluu ilmiöön ”{phenomenon}”, josta tämä kierros ei kerro.")
        }
        TourFault::StepsDiffer { file } => {
            format!("Vaihe ei näytä samaa kuin sama vaihe tiedostossa ”{file}”.")
        }
    }
}

pub(super) fn swedish(fault: &TourFault) -> String {
    match fault {
        TourFault::NoSteps => "Rundturen har inget steg.".to_owned(),
        TourFault::UnknownDirective(word) | TourFault::OnlyFigures(word) => {
            format!("Delen ”::{word}” kan inte placeras i en rundtur.")
        }
        TourFault::FigureBeforeSteps => "En figur står före det första steget.".to_owned(),
        TourFault::StepWithoutFigure => "Steget saknar figur.".to_owned(),
        TourFault::SecondFigure => "Steget har en andra figur.".to_owned(),
        TourFault::StepWithoutText => "Steget har ingen text.".to_owned(),
        TourFault::OtherIndicator { first } => {
            format!("Rundturen handlar om indikatorn ”{first}”, men här står en annan.")
        }
        TourFault::OtherPhenomenon { phenomenon } => {
            format!(
                "Indikatorn hör till fenomenet ”{phenomenon}”, som den här rundturen inte handlar om."
            )
        }
        TourFault::StepsDiffer { file } => {
            format!("Steget visar inte detsamma som samma steg i filen ”{file}”.")
        }
    }
}

pub(super) fn english(fault: &TourFault) -> String {
    match fault {
        TourFault::NoSteps => "The tour has no step.".to_owned(),
        TourFault::UnknownDirective(word) | TourFault::OnlyFigures(word) => {
            format!("The part “::{word}” cannot be placed in a tour.")
        }
        TourFault::FigureBeforeSteps => "A figure stands before the first step.".to_owned(),
        TourFault::StepWithoutFigure => "The step has no figure.".to_owned(),
        TourFault::SecondFigure => "The step has a second figure.".to_owned(),
        TourFault::StepWithoutText => "The step has no text.".to_owned(),
        TourFault::OtherIndicator { first } => {
            format!("The tour is about indicator “{first}”, but this is another one.")
        }
        TourFault::OtherPhenomenon { phenomenon } => {
            format!(
                "The indicator belongs to phenomenon “{phenomenon}”, which this tour is not about."
            )
        }
        TourFault::StepsDiffer { file } => {
            format!("The step does not show the same as the same step in the file “{file}”.")
        }
    }
}

/// How each is mended, in Finnish, Swedish and English.
pub(super) const fn remedies(fault: &TourFault) -> [&'static str; 3] {
    match fault {
        TourFault::NoSteps => [
            "Kirjoita jokaisen vaiheen alkuun ## ja vaiheen otsikko.",
            "Skriv ## och stegets rubrik i början av varje steg.",
            "Write ## and the step’s heading at the beginning of each step.",
        ],
        TourFault::UnknownDirective(_) => [
            "Kirjoita ::mittari ja mittarin tunnus: muuta kierrokselle ei sijoiteta.",
            "Skriv ::mittari och indikatorns beteckning: annat placeras inte i en rundtur.",
            "Write ::mittari and the indicator’s identifier: nothing else is placed in a tour.",
        ],
        TourFault::OnlyFigures(_) => [
            "Poista rivi: kierroksella näytetään vain sen mittari rivillä ::mittari.",
            "Ta bort raden: en rundtur visar bara sin indikator, med raden ::mittari.",
            "Remove the line: a tour shows its indicator alone, with the line ::mittari.",
        ],
        TourFault::FigureBeforeSteps => [
            "Siirrä rivi ensimmäisen ##-otsikon alle.",
            "Flytta raden under den första ##-rubriken.",
            "Move the line below the first heading with ##.",
        ],
        TourFault::StepWithoutFigure => [
            "Lisää vaiheeseen rivi ::mittari, tai tee otsikosta pienempi (###).",
            "Lägg till raden ::mittari i steget, eller gör rubriken mindre (###).",
            "Add the line ::mittari to the step, or make the heading smaller (###).",
        ],
        TourFault::SecondFigure => [
            "Jätä vaiheeseen yksi rivi ::mittari tai aloita uusi vaihe.",
            "Låt steget ha en enda rad ::mittari, eller börja ett nytt steg.",
            "Leave one line ::mittari in the step, or begin another step.",
        ],
        TourFault::StepWithoutText => [
            "Kirjoita, mitä kuviosta nähdään: kierros luetaan myös ilman kuviota.",
            "Skriv vad figuren visar: rundturen läses också utan figuren.",
            "Write what the figure shows: a tour is read without its chart as well.",
        ],
        TourFault::OtherIndicator { .. } => [
            "Näytä joka vaiheessa samaa mittaria ja vaihda vain valintoja.",
            "Visa samma indikator i varje steg och ändra bara valen.",
            "Show the same indicator in every step, and change its choices alone.",
        ],
        TourFault::OtherPhenomenon { .. } => [
            "Nimeä tiedosto mittarin ilmiön tunnuksella tai vaihda mittari.",
            "Ge filen namn efter indikatorns fenomen, eller byt indikator.",
            "Name the file after the indicator’s phenomenon, or take another indicator.",
        ],
        TourFault::StepsDiffer { .. } => [
            "Kirjoita kaikkiin kieliin yhtä monta vaihetta ja joka vaiheeseen samat valinnat.",
            "Skriv lika många steg på alla språk och samma val i varje steg.",
            "Write as many steps in every language, and the same choices in each step.",
        ],
    }
}
