/** Views, and pictures that follow the step. */
export const picturesStyle = `.view{padding:14px 20px 40px}
.view-title{font-size:17px;margin-bottom:8px}
.live [id|=view]:is([data-view=timeline],[data-view=statechart],[data-view=accounts],[data-view=possible-times])>.view-title{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.drawing{overflow-x:auto}
.drawing svg{display:block;max-width:100%;height:auto;margin:0 auto}
.natural .drawing svg{max-width:none;min-width:0!important}
#across{display:none;position:relative;z-index:1;margin-block:0 -30px;margin-inline:auto 0;border:1px solid var(--demarche-rule);background:var(--demarche-panel);border-radius:7px;padding:4px 10px;font-size:12.5px;color:var(--demarche-muted)}
.drawing:is(.middle,.narrow){display:none}
@container (max-width:719px){.drawing.wide{display:none}.drawing.narrow{display:block}}
@media screen{
.live .picture :is([data-event],[data-events],[data-since],[data-branch]){cursor:pointer}
.live .picture [data-event]:hover text,.live .picture [data-branch]:hover text{text-decoration:underline}
.stepping .picture :is([data-event],[data-since],[data-to],[data-events],[data-branch]):not(.done,.now,.taken) :is(rect,circle,path){fill-opacity:.22;stroke-opacity:.3}
.stepping .picture :is([data-event],[data-since],[data-to],[data-events],[data-branch]):not(.done,.now,.taken) text{fill:var(--demarche-muted)!important}
.stepping .picture[data-view=timeline] [data-event]>rect~text{stroke:none!important}
.stepping .picture[data-view=timeline] [data-event] text{paint-order:stroke;stroke:var(--demarche-panel);stroke-width:3px;stroke-linejoin:round}
.stepping .picture [data-here]{display:none}
.stepping .picture [data-state].entered:not(.active) :is(rect,circle,path){stroke-opacity:.7}
.stepping .picture[data-view=statechart] [data-state]:not(.active,.entered) :is(rect,circle,path){stroke-opacity:.35;fill-opacity:.35}
.off .picture [data-branch].taken :is(rect,circle,path){stroke-width:2.6}
.off .picture [data-from].taken :is(path){stroke:var(--demarche-not-taken)!important;stroke-width:2.6;stroke-dasharray:5 4}
.playhead line{stroke:var(--demarche-accent-1);stroke-width:1.5}
.playhead path{fill:var(--demarche-accent-1)}
.ring{fill:none;stroke:var(--demarche-accent-1);stroke-width:2}
.here{fill:none;stroke:var(--demarche-ink);stroke-width:2.4}
.band{fill:var(--demarche-accent-1);fill-opacity:.09}
.off .playhead line{stroke:var(--demarche-not-taken);stroke-dasharray:5 4}
.off .playhead path{fill:var(--demarche-not-taken)}
.off :is(.ring,.here.else){stroke:var(--demarche-not-taken);stroke-dasharray:5 3}
}
html:not(.stepping) :is(.playhead,.ring,.here,.band){display:none}
.trail{position:sticky;top:6px;z-index:2;background:var(--demarche-paper);display:flex;flex-wrap:wrap;gap:4px 6px;align-items:center;padding:8px 12px;margin:0 0 10px;border:1.5px dashed var(--demarche-not-taken);border-radius:8px;color:var(--demarche-not-taken);font-size:13px}
.trail b{font-weight:600}
.trail .leg{border-top:2px dashed var(--demarche-not-taken);width:26px;height:0}
.trail button{margin-inline-start:auto;border:1px solid var(--demarche-not-taken);background:none;color:var(--demarche-not-taken);border-radius:6px;padding:3px 9px}
#view-sources>*{max-width:760px;margin-inline:auto}
#view-words>*{max-width:1100px;margin-inline:auto}
.source{padding:18px 0;border-top:1px solid var(--demarche-rule);scroll-margin-top:8px}
.source:first-of-type{border-top:0}
.source h3{font-size:16px;font-weight:650;line-height:1.35}
.source .number{display:inline-block;min-width:22px;padding:0 6px;border-radius:5px;background:var(--demarche-tint-3);font-size:13px;text-align:center;font-weight:600}
.source .fact{margin:10px 0;font-size:13.5px;padding-inline-start:12px;border-inline-start:3px solid var(--demarche-rule)}
.source .sealed{border-color:var(--demarche-strained)}
.source .digest{font:11.5px/1.4 ui-monospace,monospace;color:var(--demarche-muted);margin-top:8px}
.source .text{white-space:pre-wrap;font:16px/1.65 Georgia,"Times New Roman",serif;margin-top:10px}
.source mark,.source .quote{background:var(--demarche-strained-tint);color:var(--demarche-ink);border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone;padding:1px 0}
.live .source mark{cursor:pointer}
.source .quote{border:0;font:inherit;text-align:start}
.source .current{background:var(--demarche-open-tint);outline:2px solid var(--demarche-open)}
.source .quotes{display:grid;gap:6px;margin-top:10px}
.source .quotes .muted{font-size:12px}
.source .quote{padding:1px 5px}
.strip{display:block;width:100%;height:30px;margin:8px 0}
.strip .whole{fill:var(--demarche-tint-3)}
.strip .cited{fill:var(--demarche-strained);fill-opacity:.55}
.strip .sentence{stroke:var(--demarche-paper);stroke-width:2}
.compare{max-width:900px;margin:22px auto 0;padding-top:18px;border-top:1px solid var(--demarche-rule)}
.compare h3{font-size:15px;margin-bottom:10px}
.compare .pick{display:flex;flex-wrap:wrap;gap:10px 16px;margin-bottom:12px}
.compare label{display:flex;gap:8px;align-items:center;color:var(--demarche-muted)}
.compare select{padding:5px 8px;border:1px solid var(--demarche-muted);border-radius:7px;background:var(--demarche-panel);max-width:240px}
.compare table{width:100%;border-collapse:collapse;table-layout:fixed}
.compare :is(th,td){text-align:start;vertical-align:top;padding:8px 10px;border-top:1px solid var(--demarche-rule);font-weight:400}
.compare thead th{font-weight:650;border-top:0}
.compare tbody th{font-weight:500}
.compare .parting :is(th,td){background:var(--demarche-tint-2)}
.compare .contradicted :is(th,td){background:var(--demarche-tint-1)}
.compare .said{display:block;font-size:13px;color:var(--demarche-muted)}
.compare .parted{margin-bottom:12px}
.compare th button{border:0;background:none;padding:0;text-align:start;color:var(--demarche-ink);font-weight:500;text-decoration:underline;text-decoration-color:var(--demarche-muted);text-underline-offset:3px}
.compare .now th{box-shadow:inset 3px 0 var(--demarche-accent-1)}
:dir(rtl)>.now th{box-shadow:inset -3px 0 var(--demarche-accent-1)}
#view-words h2{font-size:19px}
#view-words h3{font-size:14px;margin:20px 0 6px}
#view-words table{width:100%;border-collapse:collapse;margin:16px 0;font-size:13px}
#view-words :is(th,td){overflow-wrap:break-word}
#view-words caption{text-align:start;font-weight:600;padding:6px 0;color:var(--demarche-muted)}
#view-words :is(th,td){text-align:start;vertical-align:top;padding-block:6px;padding-inline:0 10px;border-top:1px solid var(--demarche-rule)}
#view-words thead th{color:var(--demarche-muted);font-weight:600;border-top:0}
#view-words li{list-style:disc;margin-inline-start:18px}
@container (max-width:719px){
#view-words :is(table,tbody,tr,td,th,caption){display:block;width:auto}
#view-words thead{display:none}
#view-words tr{padding:8px 0;border-top:1px solid var(--demarche-rule)}
#view-words :is(th,td){border:0;padding:2px 0}
.compare :is(th,td){padding:7px 5px;font-size:13.5px}
}`;
