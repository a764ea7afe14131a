"use strict";var widget=(()=>{var E=Object.defineProperty;var G=Object.getOwnPropertyDescriptor;var V=Object.getOwnPropertyNames;var H=Object.prototype.hasOwnProperty;var K=(t,n)=>{for(var e in n)E(t,e,{get:n[e],enumerable:!0})},U=(t,n,e,o)=>{if(n&&typeof n=="object"||
typeof n=="function")for(let r of V(n))!H.call(t,r)&&r!==e&&E(t,r,{get:()=>n[r],enumerable:!(o=G(n,r))||
o.enumerable});return t};var Y=t=>U(E({},"__esModule",{value:!0}),t);var ft={};K(ft,{default:()=>pt});function _(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function b(t,n={},...e){return _(document.createElement(t),n,e)}function g(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return _(o,n,e)}function j(t){let n=t.map(([e,o])=>b(
"span",{},b("i",{style:`background:${o}`}),e));return b("div",{class:"aelib-legend"},...n)}function L(){
return b("p",{class:"aelib-readout","aria-live":"polite"})}function O(...t){return b("div",{class:"a\
elib-beside"},...t)}var y={left:58,right:14,top:12,bottom:48};function C(t,n,e,{width:o=400,height:r=260}={}){let s=g("s\
vg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});s.setAttribute("role","img"),s.setAttribute("aria\
-label",t);let a=r-y.bottom,c=g("g",{class:"aelib-axes"}),f=g("g");s.append(c,f);let u=i=>N(i,y.left,
o-y.right),x=i=>N(i,a,y.top),h={x:u(n),y:x(e)},v=(i,l)=>{Object.assign(h,{x:u(i),y:x(l)}),c.replaceChildren(
...Q(h,o,r))};v(n,e);let $=([i,l])=>`${h.x.at(i).toFixed(1)},${h.y.at(l).toFixed(1)}`,w=(i,l)=>f.appendChild(
g(i,l)),k=i=>{let l=w("path",i);return d=>l.setAttribute("d",d)};return{node:s,setAxes:v,scale:h,line(i,l={}){
let d=k({class:"aelib-line",stroke:i,...l});return p=>d(p.length?`M${p.map($).join("L")}`:"")},segments(i,l={}){
let d=k({class:"aelib-line",stroke:i,...l});return p=>d(p.map(([m,A])=>`M${$(m)}L${$(A)}`).join(""))},
bars(i){let l=k({fill:i,class:"aelib-bars"});return d=>l(d.map(p=>J(p,h,a)).join(""))},dots(i,l){let d=k(
{class:"aelib-dots",stroke:i,"stroke-width":l});return p=>d(p.map(m=>`M${$(m)}h0`).join(""))},words(i){
let l=w("text",i);return([d,p],m)=>{l.setAttribute("x",h.x.at(d).toFixed(1)),l.setAttribute("y",h.y.
at(p).toFixed(1)),l.textContent=m}},circle(i){let l=w("circle",i);return([d,p])=>{l.setAttribute("cx",
h.x.at(d).toFixed(2)),l.setAttribute("cy",h.y.at(p).toFixed(2))}}}}function Z(t,n){let e=(n-t)/5,o=10**
Math.floor(Math.log10(e)),r=o*([1,2,5].find(c=>e<=1.01*c*o)??10),s=Math.ceil(t/r-1e-9),a=Math.floor(
n/r+1e-9)-s+1;return Array.from({length:a},(c,f)=>Number(((s+f)*r).toPrecision(10)))}function N({low:t,
high:n,log:e=!1,ticks:o,label:r},s,a){let c=e?Math.log:u=>u,f=c(n)-c(t)||1;return{at:u=>s+(a-s)*(c(u)-
c(t))/f,back:u=>t+(n-t)*(u-s)/(a-s),label:r,ticks:o??Z(t,n)}}function J([t,n,e],{x:o,y:r},s){let[a,c,
f]=[o.at(t),o.at(n),r.at(e)].map(u=>u.toFixed(1));return`M${a},${s}V${f}H${c}V${s}Z`}function*Q({x:t,
y:n},e,o){let r=o-y.bottom,s=e-y.right,a=(u,x)=>g("text",u,x);for(let u of t.ticks){let x=t.at(u);yield g(
"line",{x1:x,x2:x,y1:r,y2:r+5}),yield a({x,y:r+19,"text-anchor":"middle"},String(u))}for(let u of n.
ticks){let x=n.at(u),h={x1:y.left,x2:s,y1:x,y2:x};yield g("line",{...h,class:"aelib-grid"}),yield a(
{x:y.left-7,y:x+4,"text-anchor":"end"},String(u))}yield g("line",{x1:y.left,x2:s,y1:r,y2:r});let c=(y.
left+s)/2;yield a({x:c,y:o-8,"text-anchor":"middle"},t.label);let f=`translate(10 ${(y.top+r)/2}) ro\
tate(-90)`;yield a({transform:f,"text-anchor":"middle"},n.label)}var X={"data-lm-suppress-shortcuts":"true"};function F(t,n,e,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=b("input",{...s,"aria-label":e,...X}),c=b("span",{class:"aelib-value"}),f=()=>{let x=r(
t.get(n));a.value=String(tt(o,t.get(n))),a.setAttribute("aria-valuetext",x),c.textContent=x};return a.
addEventListener("input",()=>et(t,n,o[Number(a.value)])),{node:b("label",{class:"aelib-control"},b("\
span",{},e),a,c),follow:f}}function tt(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.
abs(Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function D(...t){return{node:b("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function et(t,n,e){t.put({[n]:e})}var T=Symbol.for("aelib.models"),nt="aelib-model";function q(){let t=globalThis;return t[T]??=new Map,
t[T]}function B(t,n){q().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(nt));return()=>{q().delete(t)}}function I(t){return{initialize({model:n}){return B(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:rt(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(b("p",{class:"aelib-error"},
r)),o}}}}function P(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var ot=25;function rt(t){let n=new Map,e=null,o=!1,r=()=>{let s=e;o=!0;try{for(let a of st(s))t.set(
a,s[a])}finally{e=null,o=!1}t.save_changes()};return{get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(
r,ot),e={...e,...s};let a=Object.keys(s).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},f=n.get(s)??new Set;return n.set(s,f.add(a)),t.on(s,c),()=>{f.delete(
a),t.off(s,c)}}}}function st(t){return Object.keys(t)}function S(t,n,e){if(e===1)return[t];let o=10;return Array.from({length:e},(r,s)=>Number((t+(n-t)*s/
(e-1)).toFixed(o)))}var R="var(--aelib-deep)",W="var(--aelib-denoising)";function at({model:t,el:n}){let{most_axes:e,most_per_axis:o,
count:r,name:s}=t.get("payload"),a=S(1,e,e),c=D(F(t,"axes","axes",a),F(t,"per_axis","samples along e\
ach axis",S(2,o,o-1))),f=g("svg",{viewBox:"0 0 330 260",class:"aelib-chart",role:"img"});f.style.width=
"330px";let u=Math.ceil(Math.max(e*Math.log10(o),Math.log10(r))),x=C("samples needed for each number\
 of axes, in powers of ten",{low:.4,high:e+.6,ticks:a,label:"axes"},{low:0,high:u,ticks:S(0,u,u+1),label:"\
samples needed: ten to the power of"},{height:300}),[h,v]=["var(--aelib-other)",R].map(i=>x.bars(i));
x.line(W,{"stroke-dasharray":"6 4"})([.4,e+.6].map(i=>[i,Math.log10(r)]));let $=b("div",{class:"aeli\
b-side"},x.node,j([[`${M(r)} ${s}`,W]])),w=L();return n.append(c.node,O(f,$),w),P(t,["axes","per_axi\
s"],()=>{c.follow();let[i,l]=[t.get("axes"),t.get("per_axis")],d=m=>[m-.35,m+.35,m*Math.log10(l)];h(
a.filter(m=>m!==i).map(d)),v([d(i)]),lt(f,i,l);let p=i===1?M(r):(r**(1/i)).toFixed(1);w.textContent=
`${it(i,l)} The ${M(r)} ${s}, spread as evenly, would be ${p} along each axis.`})}function it(t,n){let e=`${Array(
t).fill(n).join(" × ")} = ${ct(n**t)}`;if(t===1)return`${n} samples fill the line.`;let o=Math.min(
t-1,2),r=M(n**(t-o));return`${e} samples. With ${o===1?"one axis":"two axes"} fewer it took ${r}: ea\
ch of those needs ${M(n**o-1)} more, to keep the density.`}function M(t){return t.toLocaleString("en\
-US")}function ct(t){let{size:n,unit:e}=t>=1e9?{size:1e9,unit:"billion"}:{size:1e6,unit:"million"};return M(
t)+(t>=1e6?` (${Number((t/n).toPrecision(3))} ${e})`:"")}function lt(t,n,e){let o=Math.min(n,3),r=[290,
200,170][o-1],s=o===3?[100,-52]:[0,0],[a,c]=[[20,130],[65,225],[30,235]][o-1],f=([d,p,m])=>[a+d*r+m*
s[0],c-p*r+m*s[1]],u=d=>d.map(([p,m])=>`${p.toFixed(1)},${m.toFixed(1)}`),x=Array.from({length:e},(d,p)=>(p+
.5)/e),h=o===1?[0]:x,$=(o===3?[...x].reverse():[0]).map(d=>{let p=h.flatMap(A=>x.map(z=>f([z,A,d]))),
m={class:"aelib-dots",stroke:R,"stroke-width":(1-.35*d)*dt(r,e,o)};return g("path",{...m,"stroke-opa\
city":1-.75*d,d:u(p).map(A=>`M${A}h0`).join("")})}),w=g("path",{class:"aelib-line",stroke:"var(--ael\
ib-other)","stroke-opacity":.6});w.setAttribute("d",ut(o).map(([d,p])=>`M${u([f(d),f(p)]).join("L")}`).
join(""));let k=e**(n-o),i=k>1?`one of ${M(k)} cubes like this`:["a line","a square","a cube"][o-1],
l=g("text",{x:165,y:255,"text-anchor":"middle"},i);t.setAttribute("aria-label",`${M(e**o)} samples i\
n ${i}`),t.replaceChildren(w,...$,l)}function dt(t,n,e){return Math.min(10,Math.max(1.6,[.6,.5,.32][e-
1]*t/n))}function ut(t){let n=Array.from({length:2**t},(o,r)=>[r&1,r>>1&1,r>>2&1]),e=(o,r)=>o.reduce(
(s,a,c)=>s+Math.abs(a-r[c]),0);return n.flatMap((o,r)=>n.slice(r+1).filter(s=>e(o,s)===1).map(s=>[o,
s]))}var pt=I(at);return Y(ft);})();
widget = widget.default;
export { widget as default };
