// Draws every scenario of drawings.json in each of its looks, as the app has ECharts draw it.

const main = document.querySelector("main");

const scenarios = await (await fetch("drawings.json")).json();
await document.fonts.load("13px Gallery");
for (const scenario of scenarios) {
  main.append(section(scenario));
}
main.removeAttribute("aria-busy");

function section({ name, drawings }) {
  const section = element("section", "scenario");
  section.id = name;
  const heading = element("h2", "scenario__name");
  heading.textContent = name.replaceAll("-", " ");
  const pictures = element("div", "scenario__drawings");
  section.append(heading, pictures);
  main.append(section);
  pictures.append(...drawings.map(drawn));
  return section;
}

function drawn({ page, width, height, marks, option }) {
  const frame = element("div", `drawing drawing--${page}`);
  const canvas = element("div", "drawing__canvas");
  frame.append(canvas);
  option.yAxis.axisLabel.formatter = (value) => nearest(marks, value);
  window.echarts.init(canvas, null, { renderer: "svg", width, height }).setOption(option);
  return frame;
}

/** The text of the mark at `value`, which ECharts may have added up with a rounding error. */
function nearest(marks, value) {
  const distance = (mark) => Math.abs(mark.value - value);
  return marks.reduce((best, mark) => (distance(mark) < distance(best) ? mark : best)).text;
}

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
