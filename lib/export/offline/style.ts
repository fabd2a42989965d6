import { EVENT_TYPES } from "../../domain";
import { EVENT_TYPE_COLOURS } from "../../event-types";

const coloursOf = (scheme: "light" | "dark") =>
  EVENT_TYPES.map((type) => `--${type}:${EVENT_TYPE_COLOURS[type][scheme]}`).join(";");

/** The look of the offline page: light and dark, on paper too. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c1e21;--soft:#585d66;--paper:#fbfaf7;--line:#d9d6cd;${coloursOf("light")}}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--soft:#a5a9b2;--paper:#16181c;--line:#3a3e46;${coloursOf("dark")}}}
${EVENT_TYPES.map((type) => `[data-type=${type}]{--type:var(--${type})}`).join("")}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1000px;padding:24px 20px 80px;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
h1,h2{font-family:Georgia,"Times New Roman",serif;line-height:1.3}
h1{font-size:26px;margin:0}h2{font-size:18px;margin:0}
p{margin:4px 0}.caption{white-space:pre-line;font-size:17px;margin:8px 0}a{color:inherit}.soft,.date{color:var(--soft);font-size:14px}
#controls{display:flex;flex-wrap:wrap;gap:10px 14px;align-items:end;padding:14px 0;border-bottom:1px solid var(--line);font-size:14px}
#controls[hidden]{display:none}
#controls label{display:grid;gap:2px}#controls fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:2px 12px;flex-basis:100%}
#controls fieldset label{display:inline-flex;gap:5px;align-items:center}
input,select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:2px;padding:5px 8px;min-height:34px}
input[type=checkbox]{min-height:0;accent-color:var(--type)}
svg{display:block;width:100%;margin:12px 0}svg:focus-visible,h2:focus-visible{outline:2px solid currentColor;outline-offset:2px}
.label{font-size:12px;fill:var(--soft)}.tick{stroke:var(--line)}
.mark{fill:var(--type);cursor:pointer}.mark.long{opacity:.55}.mark.vague{opacity:.35}.mark.other{fill:none;stroke:var(--type);stroke-width:1.5}.mark.chosen{stroke:var(--ink);stroke-width:2.5}
article{padding:14px 0 14px 14px;border-bottom:1px solid var(--line);border-left:4px solid var(--type)}
article.chosen{background:color-mix(in oklab,var(--type) 8%,transparent)}article[hidden]{display:none}
blockquote{margin:8px 0 0;font-family:Georgia,"Times New Roman",serif}
details{font-size:14px;color:var(--soft)}
.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media print{#controls,svg{display:none}article{break-inside:avoid}}
`;
