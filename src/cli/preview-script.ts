/** CSS of the panel that tells what is wrong; it stands over the page, and can be closed. */
const STYLE = `
#demarche-issues { position: fixed; z-index: 99; right: 16px; bottom: 76px; width: min(560px, calc(100vw - 32px)); max-height: 60vh; overflow: auto;
  box-sizing: border-box; padding: 12px 16px; text-align: start; border: 1px solid #a1231b; border-left-width: 4px; border-radius: 6px;
  background: #fffefb; color: #1b1f24; font: 14px/1.45 Inter, "Helvetica Neue", Arial, sans-serif; box-shadow: 0 6px 24px rgb(0 0 0 / .18); }
#demarche-issues.mild { border-color: #79560d; }
#demarche-issues summary { cursor: pointer; font-weight: 600; }
#demarche-issues ol { margin: 8px 0 0; padding: 0; list-style: none; }
#demarche-issues li { margin: 8px 0; overflow-wrap: anywhere; }
#demarche-issues b { font-weight: 600; }
#demarche-issues .advice, #demarche-issues .code { color: #59616a; }
#demarche-issues .message { white-space: pre-wrap; }
@media (prefers-color-scheme: dark) {
  #demarche-issues { background: #1b1f23; color: #f1f3f5; border-color: #ed897a; }
  #demarche-issues.mild { border-color: #dfb95d; }
  #demarche-issues .advice, #demarche-issues .code { color: #a7b0ba; }
}
@media print { #demarche-issues { display: none; } }`;

/** The script of a previewed page: it asks for the page anew when there is a new one, at the same step, and shows what is wrong. */
export const liveScript = (version: number): string => `"use strict";
{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(STYLE)});
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const panel = document.createElement("details");
  panel.id = "demarche-issues";
  panel.setAttribute("role", "status");
  panel.hidden = true;
  document.body.append(panel);
  const part = (name, kind, text) => {
    const made = document.createElement(name);
    made.className = kind;
    made.textContent = text.replace(/[\\u202a-\\u202e\\u2066-\\u2069]/g, "");
    return made;
  };
  const row = ({ line, column, severity, code, message, advice }) => {
    const made = document.createElement("li");
    const place = part("b", "place", "line " + line + ", column " + column);
    made.append(place, part("span", "code", "  " + severity + " · " + code), part("div", "message", message), part("div", "advice", advice));
    return made;
  };
  const show = (issues) => {
    const errors = issues.filter((issue) => issue.severity === "error").length;
    const count = (number, what) => number + " " + what + (number === 1 ? "" : "s");
    const list = document.createElement("ol");
    list.append(...issues.map(row));
    const head = errors > 0 ? count(errors, "error") + ${version === 0 ? '", nothing is drawn yet"' : '": the picture is the last good one"'} : count(issues.length, "remark") + " on this model";
    panel.replaceChildren(part("summary", "head", head), list);
    panel.className = errors > 0 ? "" : "mild";
    panel.open = errors > 0;
    panel.hidden = issues.length === 0;
  };
  const stream = new EventSource("/events");
  stream.addEventListener("message", (event) => {
    const { version, issues } = JSON.parse(event.data);
    if (version !== ${version}) location.reload();
    else show(issues);
  });
  addEventListener("pagehide", () => stream.close());
}`;
