/** The step beside the picture: who says so, what changed, where things stand, what could happen next. */
export const panelStyle = `aside .at{color:var(--demarche-muted);font-size:13px}
aside h2{font-size:20px;line-height:1.25;font-weight:700;margin:2px 0 2px}
aside h2:focus{outline:none}
aside .by{color:var(--demarche-muted)}
aside section{margin-top:20px}
aside h3{font-size:11px;letter-spacing:.08em;font-weight:650;color:var(--demarche-muted);text-transform:uppercase;margin-bottom:7px}
.claim{margin-top:10px}
.claim:first-of-type{margin-top:0}
.claim .who b{font-weight:650}
.claim blockquote{border-inline-start:3px solid var(--demarche-strained);background:var(--demarche-strained-tint);padding:5px 12px 6px;margin:5px 0 0;border-start-end-radius:5px;border-end-end-radius:5px}
.claim.silent blockquote{border-color:var(--demarche-rule)}
.claim blockquote p{line-height:1.4}
.claim .found{font-size:12px;color:var(--demarche-muted);display:block;line-height:1.4;margin-top:2px}
.claim .found button{border:0;background:none;padding:0;color:inherit;text-decoration:underline;text-underline-offset:2px;text-align:start}
.claim .found .not{color:var(--demarche-bad);font-weight:600}
.claim .note{font-size:13px;color:var(--demarche-muted);margin-top:3px}
.chips{display:flex;flex-wrap:wrap;gap:5px;align-items:center}
.chip{padding:3px 9px;border-radius:5px;font-size:13px;line-height:1.4;background:var(--demarche-neutral-tint);color:var(--demarche-neutral)}
.chip.good{background:var(--demarche-good-tint);color:var(--demarche-good)}
.chip.bad{background:var(--demarche-bad-tint);color:var(--demarche-bad)}
.chip.open{background:var(--demarche-open-tint);color:var(--demarche-open)}
.chip.strained{background:var(--demarche-strained-tint);color:var(--demarche-strained)}
.chip.undescribed{background:none;border:1px dashed var(--demarche-muted);color:var(--demarche-muted);font-style:italic;padding:2px 8px}
.chip.changed{box-shadow:inset 0 0 0 1.5px currentcolor}
.change{display:flex;flex-wrap:wrap;gap:5px;align-items:center;margin-bottom:5px}
.next{display:flex;flex-wrap:wrap;gap:7px;align-items:flex-start}
.next button,.next .refused{border:1px solid var(--demarche-muted);background:var(--demarche-panel);border-radius:8px;padding:7px 12px;text-align:start;line-height:1.35;color:var(--demarche-ink);max-width:100%}
.next button small,.next .refused small{display:block;font-size:12px;color:var(--demarche-muted)}
.next button:hover{border-color:var(--demarche-ink)}
.next button.first{border:1.5px solid var(--demarche-open);color:var(--demarche-open);font-weight:600}
.next button.first small{font-weight:400}
.next button.else{border:1.5px dashed var(--demarche-not-taken);color:var(--demarche-not-taken)}
.next .refused{border-style:dashed;color:var(--demarche-muted);background:none}
aside .free{color:var(--demarche-muted);font-size:13px;margin-bottom:8px}
aside details{margin-top:9px}
aside summary{cursor:pointer;color:var(--demarche-muted);font-size:13px}
aside details .next{margin-top:8px}
aside .banner{border:1.5px dashed var(--demarche-not-taken);border-radius:8px;padding:8px 12px;margin-bottom:12px;color:var(--demarche-not-taken);display:flex;flex-wrap:wrap;gap:6px 12px;align-items:center}
aside .banner button,aside .plain{border:1px solid currentcolor;background:none;color:inherit;border-radius:6px;padding:3px 9px}
aside .plain{border-color:var(--demarche-muted);font-size:13px}
aside .more{color:var(--demarche-muted);font-size:13px;margin-top:6px}
aside .more button{border:0;background:none;padding:0;color:var(--demarche-open);text-decoration:underline;text-underline-offset:2px}
aside .stated li{margin-top:6px}
aside .stated li:first-child{margin-top:0}
aside .all li button{display:flex;gap:10px;border:0;background:none;text-align:start;padding:3px 0;width:100%}
aside .all li .number{min-width:22px;color:var(--demarche-muted);font-variant-numeric:tabular-nums;text-align:end}
aside .all li[aria-current] button{font-weight:650;color:var(--demarche-accent-1)}
aside .all li.later button{color:var(--demarche-muted)}`;
