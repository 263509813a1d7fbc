// Starts the app, or says in plain words that it could not be started.
// Trunk and tools/bundle.mjs write the names of the app's files into this script's own tag in index.html.

const { js, wasm } = document.querySelector("script[data-wasm]").dataset;

import(js)
  .then(({ default: start }) => start({ module_or_path: wasm }))
  .catch((reason) => {
    console.error(reason);
    explain();
  });

const SENTENCES = {
  fi: ["Palvelua ei saatu käyntiin. Lataa sivu uudelleen tai päivitä selaimesi.", "Lataa uudelleen"],
  sv: ["Tjänsten kunde inte startas. Ladda om sidan eller uppdatera din webbläsare.", "Ladda om"],
  en: ["The service could not be started. Reload the page or update your browser.", "Reload"],
};

function explain() {
  const alert = document.createElement("div");
  alert.setAttribute("role", "alert");
  for (const [language, [sentence, reload]] of Object.entries(SENTENCES)) {
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = reload;
    const paragraph = document.createElement("p");
    paragraph.lang = language;
    paragraph.append(`${sentence} `, link);
    alert.append(paragraph);
  }
  const main = document.createElement("main");
  main.append(alert);
  const app = document.getElementById("app");
  app.querySelector("main")?.remove();
  app.append(main);
  app.removeAttribute("aria-busy");
}
