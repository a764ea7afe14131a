"use strict";var widget=(()=>{var F=Object.defineProperty;var V=Object.getOwnPropertyDescriptor;var H=Object.getOwnPropertyNames;var K=Object.prototype.hasOwnProperty;var U=(t,n)=>{for(var e in n)F(t,e,{get:n[e],enumerable:!0})},Y=(t,n,e,o)=>{if(n&&typeof n=="object"||
typeof n=="function")for(let r of H(n))!K.call(t,r)&&r!==e&&F(t,r,{get:()=>n[r],enumerable:!(o=V(n,r))||
o.enumerable});return t};var Z=t=>Y(F({},"__esModule",{value:!0}),t);var xt={};U(xt,{default:()=>ft});function L(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function b(t,n={},...e){return L(document.createElement(t),n,e)}function h(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return L(o,n,e)}function O(t){let n=t.map(([e,o,r=""])=>b(
"span",{},b("i",{class:r,style:`color:${o}`}),e));return b("div",{class:"aelib-legend"},...n)}function N(){return b("p",{class:"aelib-readout","aria-live":"polite"})}function C(...t){return b("d\
iv",{class:"aelib-beside"},...t)}var v={left:58,right:14,top:12,bottom:48};function P(t,n,e,{width:o=400,height:r=260,left:s=v.left}={}){
let a=h("svg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});a.setAttribute("role","img"),a.setAttribute(
"aria-label",t),_(a,o,r);let c=r-v.bottom,f=h("g",{class:"aelib-axes"}),u=h("g");a.append(f,u);let x=l=>D(
l,s,o-v.right),k=l=>D(l,c,v.top),g={x:x(n),y:k(e)},A=(l,i)=>{Object.assign(g,{x:x(l),y:k(i)}),f.replaceChildren(
...X(g,{left:s,right:o-v.right,height:r}))};A(n,e);let y=([l,i])=>`${g.x.at(l).toFixed(1)},${g.y.at(
i).toFixed(1)}`,M=(l,i)=>u.appendChild(h(l,i)),m=l=>{let i=M("path",l);return d=>i.setAttribute("d",
d)};return{node:a,setAxes:A,scale:g,line(l,i={}){let d=m({class:"aelib-line",stroke:l,...i});return p=>d(
p.length?`M${p.map(y).join("L")}`:"")},segments(l,i={}){let d=m({class:"aelib-line",stroke:l,...i});
return p=>d(p.map(([$,E])=>`M${y($)}L${y(E)}`).join(""))},bars(l){let i=m({fill:l,class:"aelib-bars"});
return d=>i(d.map(p=>Q(p,g,c)).join(""))},dots(l,i){let d=m({class:"aelib-dots",stroke:l,"stroke-wid\
th":i});return p=>d(p.map($=>`M${y($)}h0`).join(""))},words(l){let i=M("text",l);return([d,p],$)=>{i.
setAttribute("x",g.x.at(d).toFixed(1)),i.setAttribute("y",g.y.at(p).toFixed(1)),i.textContent!==$&&(i.
textContent=$)}},circle(l){let i=M("circle",l);return([d,p])=>{i.setAttribute("cx",g.x.at(d).toFixed(
2)),i.setAttribute("cy",g.y.at(p).toFixed(2))}}}}function _(t,n,e){t.style.setProperty("--aelib-wide",
`${n}px`),t.style.setProperty("--aelib-tall",`${e}px`)}function J(t,n){let e=(n-t)/5,o=10**Math.floor(
Math.log10(e)),r=o*([1,2,5].find(c=>e<=1.01*c*o)??10),s=Math.ceil(t/r-1e-9),a=Math.floor(n/r+1e-9)-s+
1;return Array.from({length:a},(c,f)=>Number(((s+f)*r).toPrecision(10)))}function D({low:t,high:n,log:e=!1,
ticks:o,label:r},s,a){let c=e?Math.log:u=>u,f=c(n)-c(t)||1;return{at:u=>s+(a-s)*(c(u)-c(t))/f,back:u=>t+
(n-t)*(u-s)/(a-s),label:r,ticks:o??J(t,n)}}function Q([t,n,e],{x:o,y:r},s){let[a,c,f]=[o.at(t),o.at(
n),r.at(e)].map(u=>u.toFixed(1));return`M${a},${s}V${f}H${c}V${s}Z`}function*X({x:t,y:n},{left:e,right:o,
height:r}){let s=r-v.bottom,a=(u,x)=>h("text",u,x);for(let u of t.ticks){let x=t.at(u);yield h("line",
{x1:x,x2:x,y1:s,y2:s+5}),yield a({x,y:s+19,"text-anchor":"middle"},String(u))}for(let u of n.ticks){
let x=n.at(u);yield h("line",{...{x1:e,x2:o,y1:x,y2:x},class:"aelib-grid"}),yield a({x:e-7,y:x+4,"te\
xt-anchor":"end"},String(u))}yield h("line",{x1:e,x2:o,y1:s,y2:s});let c=(e+o)/2;yield a({x:c,y:r-8,
"text-anchor":"middle"},t.label);let f=`translate(10 ${(v.top+s)/2}) rotate(-90)`;yield a({transform:f,
"text-anchor":"middle"},n.label)}var tt={"data-lm-suppress-shortcuts":"true"};function j(t,n,e,o,r=String){let s={type:"range",min:0,
max:o.length-1,step:1},a=b("input",{...s,"aria-label":e,...tt}),c=b("span",{class:"aelib-value"}),f=()=>{
let x=r(t.get(n));a.value=String(et(o,t.get(n))),a.setAttribute("aria-valuetext",x),c.textContent=x};
return a.addEventListener("input",()=>nt(t,n,o[Number(a.value)])),{node:b("label",{class:"aelib-cont\
rol"},b("span",{},e),a,c),follow:f}}function et(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(
r=>Math.abs(Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function T(...t){return{node:b("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function nt(t,n,e){t.put({[n]:e})}var q=Symbol.for("aelib.models"),ot="aelib-model";function z(){let t=globalThis;return t[q]??=new Map,
t[q]}function B(t,n){z().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(ot));return()=>{z().delete(t)}}function I(t){return{initialize({model:n}){return B(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:st(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(b("p",{class:"aelib-error"},
r)),o}}}}function W(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var rt=25;function st(t){let n=new Map,e=null,o=!1,r=()=>{let s=e;o=!0;try{for(let a of at(s))t.set(
a,s[a])}finally{e=null,o=!1}t.save_changes()};return{get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(
r,rt),e={...e,...s};let a=Object.keys(s).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},f=n.get(s)??new Set;return n.set(s,f.add(a)),t.on(s,c),()=>{f.delete(
a),t.off(s,c)}}}}function at(t){return Object.keys(t)}function S(t,n,e){if(e===1)return[t];let o=10;return Array.from({length:e},(r,s)=>Number((t+(n-t)*s/
(e-1)).toFixed(o)))}var G="var(--aelib-deep)",R="var(--aelib-denoising)";function it({model:t,el:n}){let{most_axes:e,most_per_axis:o,
count:r,name:s}=t.get("payload"),a=S(1,e,e),c=T(j(t,"axes","axes",a),j(t,"per_axis","samples along e\
ach axis",S(2,o,o-1))),f=h("svg",{viewBox:"0 0 330 260",class:"aelib-chart",role:"img"});_(f,330,260);
let u=Math.ceil(Math.max(e*Math.log10(o),Math.log10(r))),x=P("samples needed for each number of axes\
, in powers of ten",{low:.4,high:e+.6,ticks:a,label:"axes"},{low:0,high:u,ticks:S(0,u,u+1),label:"sa\
mples: ten to the power of"},{height:300}),[k,g]=["var(--aelib-other)",G].map(m=>x.bars(m));x.line(R,
{"stroke-dasharray":"6 4"})([.4,e+.6].map(m=>[m,Math.log10(r)]));let A=b("div",{class:"aelib-side"},
x.node,O([[`${w(r)} ${s}`,R]])),y=N();return n.append(c.node,C(f,A),y),W(t,["axes","per_axis"],()=>{
c.follow();let[m,l]=[t.get("axes"),t.get("per_axis")],i=p=>[p-.35,p+.35,p*Math.log10(l)];k(a.filter(
p=>p!==m).map(i)),g([i(m)]),ut(f,m,l);let d=m===1?w(r):(r**(1/m)).toFixed(1);y.textContent=`${ct(m,l)}\
 The ${w(r)} ${s}, spread as evenly, would be ${d} along each axis.`})}function ct(t,n){let e=`${Array(
t).fill(n).join(" × ")} = ${lt(n**t)}`;if(t===1)return`${n} samples fill the line.`;let o=Math.min(
t-1,2),r=w(n**(t-o));return`${e} samples. With ${o===1?"one axis":"two axes"} fewer it took ${r}: ea\
ch of those needs ${w(n**o-1)} more, to keep the density.`}function w(t){return t.toLocaleString("en\
-US")}function lt(t){let{size:n,unit:e}=t>=1e9?{size:1e9,unit:"billion"}:{size:1e6,unit:"million"};return w(
t)+(t>=1e6?` (${Number((t/n).toPrecision(3))} ${e})`:"")}function ut(t,n,e){let o=Math.min(n,3),r=[290,
200,170][o-1],s=o===3?[100,-52]:[0,0],[a,c]=[[20,130],[65,225],[30,235]][o-1],f=([i,d,p])=>[a+i*r+p*
s[0],c-d*r+p*s[1]],u=i=>i.map(([d,p])=>`${d.toFixed(1)},${p.toFixed(1)}`),x=Array.from({length:e},(i,d)=>(d+
.5)/e),k=o===1?[0]:x,A=(o===3?[...x].reverse():[0]).map(i=>{let d=k.flatMap($=>x.map(E=>f([E,$,i]))),
p={class:"aelib-dots",stroke:G,"stroke-width":(1-.35*i)*dt(r,e,o)};return h("path",{...p,"stroke-opa\
city":1-.75*i,d:u(d).map($=>`M${$}h0`).join("")})}),y=h("path",{class:"aelib-line",stroke:"var(--ael\
ib-other)","stroke-opacity":.6});y.setAttribute("d",pt(o).map(([i,d])=>`M${u([f(i),f(d)]).join("L")}`).
join(""));let M=e**(n-o),m=M>1?`one of ${w(M)} cubes like this`:["a line","a square","a cube"][o-1],
l=h("text",{x:165,y:255,"text-anchor":"middle"},m);t.setAttribute("aria-label",`${w(e**o)} samples i\
n ${m}`),t.replaceChildren(y,...A,l)}function dt(t,n,e){return Math.min(10,Math.max(1.6,[.6,.5,.32][e-
1]*t/n))}function pt(t){let n=Array.from({length:2**t},(o,r)=>[r&1,r>>1&1,r>>2&1]),e=(o,r)=>o.reduce(
(s,a,c)=>s+Math.abs(a-r[c]),0);return n.flatMap((o,r)=>n.slice(r+1).filter(s=>e(o,s)===1).map(s=>[o,
s]))}var ft=I(it);return Z(xt);})();
widget = widget.default;
export { widget as default };
