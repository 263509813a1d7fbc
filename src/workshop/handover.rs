//! Hands things over to the reader's device: files, the clipboard, the share sheet.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Document, HtmlAnchorElement,
    HtmlCanvasElement, HtmlImageElement, Url, Window,
};

/// How long a saved file stays at its address, in milliseconds, for browsers that ask first where to put it.
const KEPT: i32 = 60_000;

/// How much finer a picture of dots is than the screen it was made for.
const FINENESS: f64 = 2.0;
/// The most dots that every browser draws; phones draw no more.
const MOST_DOTS: f64 = 16_777_216.0;

/// Saves a file among the downloads.
///
/// # Errors
/// What the browser says.
pub fn save(bytes: &[u8], media_type: &str, name: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(&blob(bytes, media_type)?)?;
    let link: HtmlAnchorElement = document()?.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    let forget = Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), KEPT)
        .map(|_| ())
}

/// Whether texts can be put on the clipboard: not on a page that is not secure, nor in an old browser.
pub fn can_copy_text() -> bool {
    clipboard().is_some()
}

/// Whether pictures can be put on the clipboard.
pub fn can_copy_picture() -> bool {
    clipboard().is_some_and(|clipboard| has(&clipboard, "write"))
        && window().is_ok_and(|window| has(&window, "ClipboardItem"))
}

/// Whether there is a share sheet, as phones have.
pub fn can_share() -> bool {
    window().is_ok_and(|window| has(&window.navigator(), "share"))
}

/// Puts a text on the clipboard.
///
/// # Errors
/// That the browser or the reader does not allow it.
pub async fn copy_text(text: &str) -> Result<(), JsValue> {
    let clipboard = clipboard().ok_or(JsValue::NULL)?;
    asked(&clipboard, "writeText", &text.into()).await
}

/// Puts a PNG picture on the clipboard.
///
/// The picture may still be in the making: some browsers only allow it when they are asked at the press of a button.
///
/// # Errors
/// That the picture was not made, or that the browser or the reader does not allow it.
pub async fn copy_picture(png: Promise) -> Result<(), JsValue> {
    let clipboard = clipboard().ok_or(JsValue::NULL)?;
    let kinds = Object::new();
    Reflect::set(&kinds, &"image/png".into(), &png)?;
    let maker: Function = Reflect::get(window()?.as_ref(), &"ClipboardItem".into())?.dyn_into()?;
    let item = Reflect::construct(&maker, &Array::of1(&kinds))?;
    asked(&clipboard, "write", &Array::of1(&item)).await
}

/// Opens the share sheet.
///
/// # Errors
/// That sharing did not work; [`was_given_up`] tells whether the reader closed the sheet.
pub async fn share(title: &str, text: &str, address: &str) -> Result<(), JsValue> {
    let parts = Object::new();
    for (name, part) in [("title", title), ("text", text), ("url", address)] {
        Reflect::set(&parts, &name.into(), &part.into())?;
    }
    asked(&window()?.navigator(), "share", &parts).await
}

/// Whether an action ended because the reader did not go on with it.
pub fn was_given_up(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}

/// A blob of bytes.
///
/// # Errors
/// What the browser says.
pub fn blob(bytes: &[u8], media_type: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)
}

/// Draws a picture of lines as a picture of dots, a PNG.
///
/// # Errors
/// What the browser says.
pub async fn png_of(svg: &str, width: u32, height: u32) -> Result<Vec<u8>, JsValue> {
    let address =
        Url::create_object_url_with_blob(&blob(svg.as_bytes(), "image/svg+xml;charset=utf-8")?)?;
    let (width, height) = (f64::from(width), f64::from(height));
    // As fine as possible: a picture that is coarser can be read, and one that is too large comes not at all.
    let fineness = (MOST_DOTS / (width * height)).sqrt().min(FINENESS);
    let drawn = draw(&address, whole(width * fineness), whole(height * fineness)).await;
    Url::revoke_object_url(&address)?;
    let canvas = drawn?;
    let dots = Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            // A rejection that cannot be given has nobody to hear it.
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    // A picture that is too large comes as null.
    let dots: Blob = JsFuture::from(dots).await?.dyn_into()?;
    let bytes = JsFuture::from(dots.array_buffer()).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// So many whole dots.
fn whole(length: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "no picture has a negative side, and a cast of a float saturates"
    )]
    let dots = length.floor() as u32;
    dots
}

async fn draw(address: &str, width: u32, height: u32) -> Result<HtmlCanvasElement, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document()?.create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or(JsValue::NULL)?
        .unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        f64::from(width),
        f64::from(height),
    )?;
    Ok(canvas)
}

fn window() -> Result<Window, JsValue> {
    web_sys::window().ok_or(JsValue::NULL)
}

fn document() -> Result<Document, JsValue> {
    window()?.document().ok_or(JsValue::NULL)
}

/// The clipboard, where the browser lets pages use it.
fn clipboard() -> Option<JsValue> {
    let clipboard = Reflect::get(&window().ok()?.navigator(), &"clipboard".into()).ok()?;
    clipboard.is_object().then_some(clipboard)
}

fn has(object: &JsValue, name: &str) -> bool {
    Reflect::get(object, &name.into()).is_ok_and(|value| value.is_function())
}

/// Calls a method that answers later, and waits for its answer.
async fn asked(object: &JsValue, method: &str, argument: &JsValue) -> Result<(), JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    let answer: Promise = method.call1(object, argument)?.dyn_into()?;
    JsFuture::from(answer).await.map(|_| ())
}
