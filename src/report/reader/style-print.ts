/** On paper: the whole story, every picture whole, nothing that is only for the screen. */
export const printStyle = `@page{size:A4;margin:14mm}
@page picture{size:A4 landscape;margin:10mm}
@media print{
body{font-size:10pt}
header{display:block;border:0;padding:0;min-height:0}
header h1{font-size:18pt}
nav,.tools,.skip,aside,footer,.trail,.zoom,.unseen,.compare{display:none!important}
.view{padding:0;display:block!important}
.view-title,.live [id|=view]>.view-title{position:static!important;width:auto!important;height:auto!important;clip-path:none!important;font-size:13pt;margin:0 0 6pt}
.drawing.wide{display:block!important;overflow:visible}
.drawing.narrow{display:none!important}
.drawing svg{width:auto;min-width:0!important;max-width:100%;max-height:172mm;margin:0}
[data-view=timeline].view,[data-view=statechart].view,[data-view=accounts].view,[data-view=possible-times].view{page:picture;break-before:page;break-inside:avoid}
[data-view=timeline].view{break-before:auto}
#view-sources,#view-words{break-before:page}
main{overflow:visible;container-type:normal}
.source,.source mark{break-inside:auto}
.source mark,.source q{background:none;text-decoration:underline;text-decoration-thickness:1.5px;text-underline-offset:2px}
#view-words table{font-size:8pt}
#view-words tr{break-inside:avoid}
.strip .whole{fill:#eee}
}`;
