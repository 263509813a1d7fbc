// Keeps the frames of Tilannekuva on a page as high as what is in them, and makes frames of <tilannekuva-upotus>.
//
// Pages name this file together with the hash of its content, so what is in it never changes:
// a better script is a new file, upotus-2.js, and this one stays beside it.

(() => {
  const TYPE = "tilannekuva";
  const ELEMENT = "tilannekuva-upotus";
  const LOWEST = 80;
  const HIGHEST = 4000;

  /** The services whose script a page names: several snippets name it, and of several services. */
  const services = (window[Symbol.for(ELEMENT)] ??= new Set());
  const isFirst = services.size === 0;
  services.add(new URL(document.currentScript.src).origin);

  /** Whether an address is that of an embed of such a service. */
  const isOurs = (address) => {
    try {
      const { origin, pathname } = new URL(address, document.baseURI);
      return services.has(origin) && pathname.includes("/upotus/");
    } catch {
      return false;
    }
  };

  const isOwnFrame = (element) => element instanceof HTMLIFrameElement && isOurs(element.src);

  const ownFrames = () => [...document.querySelectorAll("iframe")].filter(isOwnFrame);

  const isPlain = (data) =>
    typeof data === "object" && data !== null && Object.getPrototypeOf(data) === Object.prototype;

  /** A frame may have told its height before anybody listened. */
  const ask = (frame) => frame.contentWindow?.postMessage({ type: TYPE, v: 1, event: "measure" }, "*");

  const hear = ({ data, origin, source }) => {
    if (!services.has(origin) || !isPlain(data) || data.type !== TYPE || data.event !== "resize") {
      return;
    }
    const { height } = data;
    const frame = ownFrames().find(({ contentWindow }) => contentWindow === source);
    if (frame && Number.isFinite(height) && height >= LOWEST && height <= HIGHEST) {
      frame.style.height = `${Math.ceil(height)}px`;
    }
  };

  ownFrames().forEach(ask);
  if (!isFirst) {
    document.querySelectorAll(ELEMENT).forEach((element) => element.connectedCallback?.());
    return;
  }
  addEventListener("message", hear);
  // The event does not rise to the document, but passes it on its way down.
  document.addEventListener("load", ({ target }) => isOwnFrame(target) && ask(target), true);

  customElements.define(
    ELEMENT,
    class extends HTMLElement {
      connectedCallback() {
        const address = this.getAttribute("src") ?? "";
        if (this.querySelector("iframe") || !isOurs(address)) {
          return;
        }
        const frame = document.createElement("iframe");
        frame.title = this.getAttribute("name") ?? "Tilannekuva";
        frame.lang = this.lang || "fi";
        frame.loading = "lazy";
        frame.allow = "clipboard-write; web-share; fullscreen";
        frame.referrerPolicy = "strict-origin-when-cross-origin";
        frame.width = "100%";
        frame.height = this.getAttribute("height") ?? "640";
        frame.style.border = "0";
        const widest = Number(this.getAttribute("width"));
        if (widest > 0) {
          frame.style.maxWidth = `${widest}px`;
        }
        frame.src = address;
        this.style.display = "block";
        this.prepend(frame);
      }
    },
  );
})();
