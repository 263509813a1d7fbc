// The part of ECharts that the app uses: lines on a grid, drawn as SVG.
// The table, tooltip, legend and zoom of the app are its own, in the reader's language and within reach of the keyboard.

import { LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([LineChart, GridComponent, SVGRenderer]);

globalThis.echarts = { init };
