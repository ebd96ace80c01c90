/** Dress of the page inside a package: the calm red, ink and warm greys of the application; A4 on paper. */
export const VIEWER_STYLE = `
:root{--ink:#22201d;--ink2:#59534d;--ink3:#6b645d;--line:#e8e4de;--strong:#d2ccc3;--field:#958d83;--page:#fff;
--rail:#f5f3ef;--panel:#faf8f5;--red:#9e1b1e;--gold:#b5892e;--link:#2b567f;--done:#2c664b;--done-bg:#eef4f0;
--bad:#a8440c;--bad-bg:#fcf2eb}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{font-size:16px}
body{margin:0;color:var(--ink);background:var(--page);font-family:"Microsoft YaHei UI","Microsoft YaHei","PingFang SC",
"Noto Sans CJK SC","Source Han Sans SC",sans-serif;line-height:1.5;font-variant-numeric:tabular-nums}
h1,h2,h3,p,dl,dd,ul{margin:0;padding:0}
h1,h2,h3,b,strong,th{font-weight:600}
a{color:var(--ink);text-decoration-color:var(--strong);text-underline-offset:.25em}
a:hover{color:var(--red);text-decoration-color:var(--red)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:4px}
.top{background:var(--rail);border-top:4px solid var(--red);border-bottom:1px solid var(--strong)}
.wrap{max-width:1232px;margin:0 auto;padding:0 32px}
.top .wrap{padding-top:20px;padding-bottom:20px}
.branch{color:var(--ink2)}
.titleline{display:flex;align-items:baseline;flex-wrap:wrap}
h1{font-size:1.625rem;line-height:1.4;margin-right:16px}
.period{font-size:1.25rem;color:var(--ink2)}
.facts{display:flex;flex-wrap:wrap;margin-top:8px;font-size:.875rem;color:var(--ink2)}
.facts div{display:flex;margin-right:32px}
.facts dt{color:var(--ink3);margin-right:8px}
.frame{display:flex;align-items:flex-start}
nav{flex:0 0 14.5rem;position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:24px 0 16px;margin:0 28px 0 -12px}
nav h2{font-size:.875rem;color:var(--ink3);font-weight:400;padding:0 12px 4px}
nav ul{list-style:none}
nav li>*{display:flex;justify-content:space-between;padding:4px 12px;line-height:1.5;text-decoration:none;border-radius:4px}
nav a[aria-current]{background:var(--panel);box-shadow:inset 3px 0 var(--red);font-weight:600}
nav a[aria-current] .n{font-weight:400}
nav a:hover{background:var(--rail);color:var(--ink)}
nav .n{color:var(--ink3);font-size:.875rem;line-height:1.5rem;margin-left:8px;white-space:nowrap}
nav .empty{color:var(--ink3)}
nav .tocheck{margin-top:8px;padding-top:8px;border-top:1px solid var(--line)}
nav .tocheck a{color:var(--red)}
main{flex:1 1 0;min-width:0;padding-bottom:48px}
.tools{display:none}
.js .tools{display:flex;align-items:center;position:sticky;top:0;z-index:2;background:var(--page);padding:16px 0 12px;
border-bottom:1px solid var(--line)}
.search{position:relative;flex:0 1 360px}
.search input{width:100%;height:2.25rem;padding:0 3.75rem 0 12px;font:inherit;color:inherit;border:1px solid var(--field);
border-radius:4px;background:#fff}
.search input:focus{outline:2px solid var(--link);outline-offset:-1px}
.search input::placeholder{color:var(--ink3)}
.search button{position:absolute;right:4px;top:.25rem;height:1.75rem;padding:0 8px;border:0;background:none;font:inherit;
font-size:.875rem;color:var(--ink2);cursor:pointer}
#found{margin:0 auto 0 16px;color:var(--ink2);font-size:.875rem}
.button{display:inline-flex;align-items:center;height:2.25rem;padding:0 16px;border:1px solid var(--field);border-radius:4px;
background:#fff;color:var(--ink);font:inherit;text-decoration:none;cursor:pointer;white-space:nowrap}
.button:hover{background:var(--rail);color:var(--ink)}
.tools .button{margin-left:8px}
.primary{background:var(--red);border-color:var(--red);color:#fff}
.primary:hover{background:#7f1417;color:#fff}
.nothing{padding:32px 0;color:var(--ink2)}
.category{padding-top:24px;scroll-margin-top:56px}
.category>h2{font-size:1.25rem;line-height:1.4;display:flex;align-items:baseline}
.category>h2 .no{color:var(--red);margin-right:12px}
.category>h2 .n{margin-left:12px;font-size:.875rem;font-weight:400;color:var(--ink3)}
.parthead th{height:44px;padding-top:12px;vertical-align:bottom;padding-bottom:4px;font-size:1rem;font-weight:600;
color:var(--ink);border-bottom:1px solid var(--line)}
.parthead .n{font-size:.875rem;font-weight:400;color:var(--ink3);margin-left:8px}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th{font-size:.875rem;font-weight:400;color:var(--ink3);text-align:left;height:32px;border-bottom:1px solid var(--strong)}
td{vertical-align:top;padding:9px 16px 9px 0;border-bottom:1px solid var(--line);line-height:1.5}
tr.item:hover td{background:var(--panel)}
.c-no{width:3rem;color:var(--ink3)}
.c-date{width:7rem;white-space:nowrap}
.c-kind{width:8.5rem;color:var(--ink2)}
.c-pages{width:3.5rem;text-align:right;padding-right:8px}
.name{overflow-wrap:anywhere}
.ext{font-size:.75rem;color:var(--ink3);margin-left:8px;white-space:nowrap}
.sub{font-size:.875rem;color:var(--ink2);overflow-wrap:anywhere}
.sub a{color:var(--ink2);margin-right:16px;display:inline-block}
.gaps,.check{margin-top:40px;padding:24px;background:var(--panel);border-radius:6px;scroll-margin-top:72px}
.gaps h2,.check h2{font-size:1.25rem;line-height:1.4}
.gaps ol{margin:8px 0 0;padding-left:1.5em}
.check p{margin-top:8px;max-width:44em}
.check .which{color:var(--ink2)}
.check .which b{color:var(--ink);overflow-wrap:anywhere}
.check .pick{display:none;align-items:center;margin-top:16px}
.js .check .pick{display:flex}
.check input[type=file]{position:absolute;width:1px;height:1px;opacity:0}
.check input[type=file]:focus-visible+label{outline:2px solid var(--link);outline-offset:2px}
#state{margin:0 16px;color:var(--ink2)}
#bar{display:block;width:100%;height:8px;margin-top:12px;accent-color:var(--done)}
.verdict{margin-top:16px;padding:16px 20px;border-radius:6px;border-left:4px solid}
.verdict:focus{outline:none}
.verdict.good{background:var(--done-bg);border-color:var(--done)}
.verdict.bad{background:var(--bad-bg);border-color:var(--bad)}
.verdict h3{font-size:1.25rem;line-height:1.4}
.verdict.good h3{color:var(--done)}
.verdict.bad h3{color:var(--bad)}
.verdict.good h3::before{content:"\\2713\\00a0"}
.verdict.bad h3::before{content:"\\25B2\\00a0";font-size:.875em}
.findings{list-style:none;margin-top:12px}
.findings li{display:flex;padding:8px 0;border-top:1px solid rgba(34,32,29,.12);overflow-wrap:anywhere}
.findings b{flex:0 0 7em;color:var(--bad)}
.findings .note b,.verdict.good .findings b{color:var(--ink2)}
.code span{color:var(--ink2);margin-right:12px}
.code strong{font-size:1.25rem;letter-spacing:.04em;border-bottom:2px solid var(--gold)}
.hint,.check .hint{font-size:.875rem;color:var(--ink2);margin-top:4px}
.noscript{margin-top:16px;padding:12px 16px;background:var(--panel);border-left:4px solid var(--strong);color:var(--ink2)}
footer{margin-top:32px;font-size:.875rem;color:var(--ink3)}
@media screen and (max-width:56rem){.frame{display:block}nav{position:static;max-height:none;margin:0 -12px}
.wrap{padding:0 16px}nav ul{columns:2}.js .tools{flex-wrap:wrap}.c-no{width:36px}.c-date{width:96px}.c-kind{width:96px}}
@page{size:A4;margin:20mm 18mm 18mm}
@media print{html{font-size:12px}nav,.tools,.js .tools,.check,.noscript,footer,.nothing{display:none!important}
.top{background:none;border-top:0;border-bottom:1.5pt solid #000}.wrap{max-width:none;padding:0}.top .wrap{padding:0 0 8px}
h1{font-size:20px}.frame{display:block}.category{padding-top:14px}.category>h2{font-size:15px}
.category>h2,.parthead,thead{break-after:avoid;page-break-after:avoid}tr,.gaps{break-inside:avoid;page-break-inside:avoid}
thead{display:table-header-group}td{padding:4px 10px 4px 0}a{text-decoration:none}.c-pages{padding-right:0}.c-no{width:32px}.c-date{width:76px}.c-kind{width:104px}.c-pages{width:36px}
.gaps{background:none;padding:0;margin-top:16px}body,td,th,.facts,.branch,.period{color:#000}}
`;
