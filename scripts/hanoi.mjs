// The first command of the README: installs, builds, and draws the Hanoi summit.
import { install, run } from "./install.mjs";

install();
run(process.execPath, ["dist/cli/demarche.js", "draw", "seeds/hanoi/hanoi.yaml"]);
