/** The panel of a live preview that tells what is wrong; it stands over the page, and can be closed. */
export const liveStyle: string = `#live-issues{position:fixed;z-index:99;inset-inline-end:16px;bottom:76px;width:min(560px,calc(100vw - 32px));max-height:60vh;overflow:auto;box-sizing:border-box;padding:12px 16px;text-align:start;border:1px solid #a1231b;border-inline-start-width:4px;border-radius:6px;background:#fffefb;color:#1b1f24;font:14px/1.45 Inter,"Helvetica Neue",Arial,sans-serif;box-shadow:0 6px 24px rgb(0 0 0/.18)}
#live-issues.mild{border-color:#79560d}
#live-issues summary{cursor:pointer;font-weight:600}
#live-issues ol{margin:8px 0 0;padding:0;list-style:none}
#live-issues li{margin:8px 0;overflow-wrap:anywhere}
#live-issues :is(.advice,.code){color:#59616a}
#live-issues .message{white-space:pre-wrap}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]) #live-issues{background:#1b1f23;color:#f1f3f5;border-color:#ed897a}
:root:not([data-theme=light]) #live-issues.mild{border-color:#dfb95d}
:root:not([data-theme=light]) #live-issues :is(.advice,.code){color:#a7b0ba}}
@media print{#live-issues{display:none}}`;
