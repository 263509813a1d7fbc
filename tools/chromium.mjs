// Which Chromium tests and measurements run, and how it is started: quiet, and the same for all.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const ARGUMENTS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];
const AS_ROOT = ["--no-sandbox"];

/** What Playwright's `launch` takes to start it. */
export function chromiumOptions() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = [process.env.CHROMIUM, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))];
  const executablePath = paths.find((path) => path && existsSync(path));
  if (!executablePath) {
    throw new Error("No Chromium was found. Install it, or say where it is with the environment variable CHROMIUM.");
  }
  return { executablePath, args: process.getuid?.() === 0 ? [...ARGUMENTS, ...AS_ROOT] : ARGUMENTS };
}
