/** On paper: the whole story, every picture whole, nothing that is only for the screen. */
export const printStyle = `@page{size:A4;margin:14mm}
@page wide{size:A4 landscape;margin:10mm}
@media print{
body{font-size:10pt}
header{display:block;border:0;padding:0 0 4mm;min-height:0}
header .name{display:block}
header h1{font-size:18pt}
header .counts{white-space:normal}
nav,.tools,.skip,#across,aside,footer,.trail,.unseen,.compare,.playhead,.ring,.band,.here-group{display:none!important}
main{overflow:visible;container-type:normal}
.view{padding:0;display:block!important;break-before:page}
header,header+nav+main>.view:first-child{break-before:auto}
.view-title,.live [id|=view]>.view-title{position:static!important;width:auto!important;height:auto!important;clip-path:none!important;font-size:13pt;margin:0 0 5pt}
.drawing.wide{display:block!important;overflow:visible}
.drawing:is(.middle,.narrow){display:none!important}
.drawing svg{width:auto;min-width:0!important;max-width:100%;margin:0}
.view[data-shape=wide]{page:wide}
.view[data-shape=wide] svg{max-height:172mm}
.view[data-shape=tall] svg{max-height:248mm}
header[data-shape=wide]{page:wide}
.view[data-view=timeline]{break-before:auto}
.view[data-view=timeline][data-shape=wide] svg{max-height:152mm}
.view[data-view=timeline][data-shape=tall] svg{max-height:226mm}
.view:is([data-shape=wide],[data-shape=tall]){break-inside:avoid}
.source .quotes li{break-inside:avoid}
.source mark,.source .quote{background:none;text-decoration:underline;text-decoration-thickness:1.5px;text-underline-offset:2px}
#view-words table{font-size:8pt}
#view-words tr,#view-words ul:not(:has(>li:nth-child(9))){break-inside:avoid}
#view-words li:nth-last-child(-n+3):not(:last-child),#view-words li:nth-child(-n+2):not(:last-child){break-after:avoid}
#view-words :is(caption,thead,h3){break-after:avoid}
}`;
