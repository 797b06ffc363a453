#!/usr/bin/env node
import process from "node:process";
import { main } from "./main.ts";
import { nodeIo } from "./node-io.ts";

await main(process.argv.slice(2), nodeIo);
