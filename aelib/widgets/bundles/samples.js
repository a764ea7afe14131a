"use strict";var widget=(()=>{var E=Object.defineProperty;var V=Object.getOwnPropertyDescriptor;var H=Object.getOwnPropertyNames;var K=Object.prototype.hasOwnProperty;var U=(t,n)=>{for(var e in n)E(t,e,{get:n[e],enumerable:!0})},Y=(t,n,e,o)=>{if(n&&typeof n=="object"||
typeof n=="function")for(let r of H(n))!K.call(t,r)&&r!==e&&E(t,r,{get:()=>n[r],enumerable:!(o=V(n,r))||
o.enumerable});return t};var Z=t=>Y(E({},"__esModule",{value:!0}),t);var xt={};U(xt,{default:()=>ft});function j(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function h(t,n={},...e){return j(document.createElement(t),n,e)}function g(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return j(o,n,e)}function L(t){let n=t.map(([e,o])=>h(
"span",{},h("i",{style:`background:${o}`}),e));return h("div",{class:"aelib-legend"},...n)}function O(){return h("p",{class:"aelib-readout","aria-live":"polite"})}function N(...t){return h("d\
iv",{class:"aelib-beside"},...t)}var y={left:58,right:14,top:12,bottom:48};function D(t,n,e,{width:o=400,height:r=260}={}){let s=g("s\
vg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});s.setAttribute("role","img"),s.setAttribute("aria\
-label",t),F(s,o,r);let a=r-y.bottom,c=g("g",{class:"aelib-axes"}),f=g("g");s.append(c,f);let d=i=>C(
i,y.left,o-y.right),x=i=>C(i,a,y.top),b={x:d(n),y:x(e)},v=(i,l)=>{Object.assign(b,{x:d(i),y:x(l)}),c.
replaceChildren(...X(b,o,r))};v(n,e);let w=([i,l])=>`${b.x.at(i).toFixed(1)},${b.y.at(l).toFixed(1)}`,
$=(i,l)=>f.appendChild(g(i,l)),k=i=>{let l=$("path",i);return u=>l.setAttribute("d",u)};return{node:s,
setAxes:v,scale:b,line(i,l={}){let u=k({class:"aelib-line",stroke:i,...l});return p=>u(p.length?`M${p.
map(w).join("L")}`:"")},segments(i,l={}){let u=k({class:"aelib-line",stroke:i,...l});return p=>u(p.map(
([m,A])=>`M${w(m)}L${w(A)}`).join(""))},bars(i){let l=k({fill:i,class:"aelib-bars"});return u=>l(u.map(
p=>Q(p,b,a)).join(""))},dots(i,l){let u=k({class:"aelib-dots",stroke:i,"stroke-width":l});return p=>u(
p.map(m=>`M${w(m)}h0`).join(""))},words(i){let l=$("text",i);return([u,p],m)=>{l.setAttribute("x",b.
x.at(u).toFixed(1)),l.setAttribute("y",b.y.at(p).toFixed(1)),l.textContent=m}},circle(i){let l=$("ci\
rcle",i);return([u,p])=>{l.setAttribute("cx",b.x.at(u).toFixed(2)),l.setAttribute("cy",b.y.at(p).toFixed(
2))}}}}function F(t,n,e){t.style.setProperty("--aelib-wide",`${n}px`),t.style.setProperty("--aelib-t\
all",`${e}px`)}function J(t,n){let e=(n-t)/5,o=10**Math.floor(Math.log10(e)),r=o*([1,2,5].find(c=>e<=
1.01*c*o)??10),s=Math.ceil(t/r-1e-9),a=Math.floor(n/r+1e-9)-s+1;return Array.from({length:a},(c,f)=>Number(
((s+f)*r).toPrecision(10)))}function C({low:t,high:n,log:e=!1,ticks:o,label:r},s,a){let c=e?Math.log:
d=>d,f=c(n)-c(t)||1;return{at:d=>s+(a-s)*(c(d)-c(t))/f,back:d=>t+(n-t)*(d-s)/(a-s),label:r,ticks:o??
J(t,n)}}function Q([t,n,e],{x:o,y:r},s){let[a,c,f]=[o.at(t),o.at(n),r.at(e)].map(d=>d.toFixed(1));return`\
M${a},${s}V${f}H${c}V${s}Z`}function*X({x:t,y:n},e,o){let r=o-y.bottom,s=e-y.right,a=(d,x)=>g("text",
d,x);for(let d of t.ticks){let x=t.at(d);yield g("line",{x1:x,x2:x,y1:r,y2:r+5}),yield a({x,y:r+19,"\
text-anchor":"middle"},String(d))}for(let d of n.ticks){let x=n.at(d),b={x1:y.left,x2:s,y1:x,y2:x};yield g(
"line",{...b,class:"aelib-grid"}),yield a({x:y.left-7,y:x+4,"text-anchor":"end"},String(d))}yield g(
"line",{x1:y.left,x2:s,y1:r,y2:r});let c=(y.left+s)/2;yield a({x:c,y:o-8,"text-anchor":"middle"},t.label);
let f=`translate(10 ${(y.top+r)/2}) rotate(-90)`;yield a({transform:f,"text-anchor":"middle"},n.label)}var tt={"data-lm-suppress-shortcuts":"true"};function _(t,n,e,o,r=String){let s={type:"range",min:0,
max:o.length-1,step:1},a=h("input",{...s,"aria-label":e,...tt}),c=h("span",{class:"aelib-value"}),f=()=>{
let x=r(t.get(n));a.value=String(et(o,t.get(n))),a.setAttribute("aria-valuetext",x),c.textContent=x};
return a.addEventListener("input",()=>nt(t,n,o[Number(a.value)])),{node:h("label",{class:"aelib-cont\
rol"},h("span",{},e),a,c),follow:f}}function et(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(
r=>Math.abs(Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function P(...t){return{node:h("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function nt(t,n,e){t.put({[n]:e})}var T=Symbol.for("aelib.models"),ot="aelib-model";function q(){let t=globalThis;return t[T]??=new Map,
t[T]}function z(t,n){q().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(ot));return()=>{q().delete(t)}}function B(t){return{initialize({model:n}){return z(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:st(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(h("p",{class:"aelib-error"},
r)),o}}}}function I(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var rt=25;function st(t){let n=new Map,e=null,o=!1,r=()=>{let s=e;o=!0;try{for(let a of at(s))t.set(
a,s[a])}finally{e=null,o=!1}t.save_changes()};return{get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(
r,rt),e={...e,...s};let a=Object.keys(s).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},f=n.get(s)??new Set;return n.set(s,f.add(a)),t.on(s,c),()=>{f.delete(
a),t.off(s,c)}}}}function at(t){return Object.keys(t)}function S(t,n,e){if(e===1)return[t];let o=10;return Array.from({length:e},(r,s)=>Number((t+(n-t)*s/
(e-1)).toFixed(o)))}var R="var(--aelib-deep)",W="var(--aelib-denoising)";function it({model:t,el:n}){let{most_axes:e,most_per_axis:o,
count:r,name:s}=t.get("payload"),a=S(1,e,e),c=P(_(t,"axes","axes",a),_(t,"per_axis","samples along e\
ach axis",S(2,o,o-1))),f=g("svg",{viewBox:"0 0 330 260",class:"aelib-chart",role:"img"});F(f,330,260);
let d=Math.ceil(Math.max(e*Math.log10(o),Math.log10(r))),x=D("samples needed for each number of axes\
, in powers of ten",{low:.4,high:e+.6,ticks:a,label:"axes"},{low:0,high:d,ticks:S(0,d,d+1),label:"sa\
mples: ten to the power of"},{height:300}),[b,v]=["var(--aelib-other)",R].map(i=>x.bars(i));x.line(W,
{"stroke-dasharray":"6 4"})([.4,e+.6].map(i=>[i,Math.log10(r)]));let w=h("div",{class:"aelib-side"},
x.node,L([[`${M(r)} ${s}`,W]])),$=O();return n.append(c.node,N(f,w),$),I(t,["axes","per_axis"],()=>{
c.follow();let[i,l]=[t.get("axes"),t.get("per_axis")],u=m=>[m-.35,m+.35,m*Math.log10(l)];b(a.filter(
m=>m!==i).map(u)),v([u(i)]),ut(f,i,l);let p=i===1?M(r):(r**(1/i)).toFixed(1);$.textContent=`${ct(i,l)}\
 The ${M(r)} ${s}, spread as evenly, would be ${p} along each axis.`})}function ct(t,n){let e=`${Array(
t).fill(n).join(" × ")} = ${lt(n**t)}`;if(t===1)return`${n} samples fill the line.`;let o=Math.min(
t-1,2),r=M(n**(t-o));return`${e} samples. With ${o===1?"one axis":"two axes"} fewer it took ${r}: ea\
ch of those needs ${M(n**o-1)} more, to keep the density.`}function M(t){return t.toLocaleString("en\
-US")}function lt(t){let{size:n,unit:e}=t>=1e9?{size:1e9,unit:"billion"}:{size:1e6,unit:"million"};return M(
t)+(t>=1e6?` (${Number((t/n).toPrecision(3))} ${e})`:"")}function ut(t,n,e){let o=Math.min(n,3),r=[290,
200,170][o-1],s=o===3?[100,-52]:[0,0],[a,c]=[[20,130],[65,225],[30,235]][o-1],f=([u,p,m])=>[a+u*r+m*
s[0],c-p*r+m*s[1]],d=u=>u.map(([p,m])=>`${p.toFixed(1)},${m.toFixed(1)}`),x=Array.from({length:e},(u,p)=>(p+
.5)/e),b=o===1?[0]:x,w=(o===3?[...x].reverse():[0]).map(u=>{let p=b.flatMap(A=>x.map(G=>f([G,A,u]))),
m={class:"aelib-dots",stroke:R,"stroke-width":(1-.35*u)*dt(r,e,o)};return g("path",{...m,"stroke-opa\
city":1-.75*u,d:d(p).map(A=>`M${A}h0`).join("")})}),$=g("path",{class:"aelib-line",stroke:"var(--ael\
ib-other)","stroke-opacity":.6});$.setAttribute("d",pt(o).map(([u,p])=>`M${d([f(u),f(p)]).join("L")}`).
join(""));let k=e**(n-o),i=k>1?`one of ${M(k)} cubes like this`:["a line","a square","a cube"][o-1],
l=g("text",{x:165,y:255,"text-anchor":"middle"},i);t.setAttribute("aria-label",`${M(e**o)} samples i\
n ${i}`),t.replaceChildren($,...w,l)}function dt(t,n,e){return Math.min(10,Math.max(1.6,[.6,.5,.32][e-
1]*t/n))}function pt(t){let n=Array.from({length:2**t},(o,r)=>[r&1,r>>1&1,r>>2&1]),e=(o,r)=>o.reduce(
(s,a,c)=>s+Math.abs(a-r[c]),0);return n.flatMap((o,r)=>n.slice(r+1).filter(s=>e(o,s)===1).map(s=>[o,
s]))}var ft=B(it);return Z(xt);})();
widget = widget.default;
export { widget as default };
