import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { type ParseResult, parseModel } from "./model/index.ts";

/**
 * Reads and parses a model file; throws what `readFileSync` throws when it cannot be read.
 *
 * @example readModel("seeds/hanoi/hanoi.yaml").ok // → true
 */
export const readModel = (path: string): ParseResult => parseModel(readFileSync(path, "utf8"));

/** An empty document of jsdom, to draw into where there is no browser. */
export const createDocument = (): Document => new JSDOM("<!doctype html>").window.document;
