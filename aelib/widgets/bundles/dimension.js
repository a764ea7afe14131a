"use strict";var widget=(()=>{var v=Object.defineProperty;var X=Object.getOwnPropertyDescriptor;var tt=Object.getOwnPropertyNames;var et=Object.prototype.hasOwnProperty;var nt=(e,t)=>{for(var n in t)v(e,n,{get:t[n],enumerable:!0})},ot=(e,t,n,o)=>{if(t&&typeof t=="objec\
t"||typeof t=="function")for(let r of tt(t))!et.call(e,r)&&r!==n&&v(e,r,{get:()=>t[r],enumerable:!(o=
X(t,r))||o.enumerable});return e};var rt=e=>ot(v({},"__esModule",{value:!0}),e);var wt={};nt(wt,{default:()=>gt});function j(e,t,n){for(let[o,r]of Object.entries(t))e.setAttribute(o,String(r));return e.append(...n),
e}function h(e,t={},...n){return j(document.createElement(e),t,n)}function M(e,t={},...n){let o=document.
createElementNS("http://www.w3.org/2000/svg",e);return j(o,t,n)}function _(e){let t=e.map(([n,o,r=""])=>h(
"span",{},h("i",{class:r,style:`color:${o}`}),n));return h("div",{class:"aelib-legend"},...t)}function C(){return h("p",{class:"aelib-readout","aria-live":"polite"})}var $={left:58,right:14,top:12,bottom:48};function T(e,t,n,{width:o=400,height:r=260,left:s=$.left}={}){
let a=M("svg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});a.setAttribute("role","img"),a.setAttribute(
"aria-label",e),st(a,o,r);let l=r-$.bottom,f=M("g",{class:"aelib-axes"}),i=M("g");a.append(f,i);let c=u=>N(
u,s,o-$.right),p=u=>N(u,l,$.top),m={x:c(t),y:p(n)},g=(u,d)=>{Object.assign(m,{x:c(u),y:p(d)}),f.replaceChildren(
...it(m,{left:s,right:o-$.right,height:r}))};g(t,n);let S=([u,d])=>`${m.x.at(u).toFixed(1)},${m.y.at(
d).toFixed(1)}`,w=(u,d)=>i.appendChild(M(u,d)),y=u=>{let d=w("path",u);return x=>d.setAttribute("d",
x)};return{node:a,setAxes:g,scale:m,line(u,d={}){let x=y({class:"aelib-line",stroke:u,...d});return b=>x(
b.length?`M${b.map(S).join("L")}`:"")},segments(u,d={}){let x=y({class:"aelib-line",stroke:u,...d});
return b=>x(b.map(([A,Q])=>`M${S(A)}L${S(Q)}`).join(""))},bars(u){let d=y({fill:u,class:"aelib-bars"});
return x=>d(x.map(b=>ct(b,m,l)).join(""))},dots(u,d){let x=y({class:"aelib-dots",stroke:u,"stroke-wi\
dth":d});return b=>x(b.map(A=>`M${S(A)}h0`).join(""))},words(u){let d=w("text",u);return([x,b],A)=>{
d.setAttribute("x",m.x.at(x).toFixed(1)),d.setAttribute("y",m.y.at(b).toFixed(1)),d.textContent!==A&&
(d.textContent=A)}},circle(u){let d=w("circle",u);return([x,b])=>{d.setAttribute("cx",m.x.at(x).toFixed(
2)),d.setAttribute("cy",m.y.at(b).toFixed(2))}}}}function st(e,t,n){e.style.setProperty("--aelib-wid\
e",`${t}px`),e.style.setProperty("--aelib-tall",`${n}px`)}function at(e,t){let n=(t-e)/5,o=10**Math.
floor(Math.log10(n)),r=o*([1,2,5].find(l=>n<=1.01*l*o)??10),s=Math.ceil(e/r-1e-9),a=Math.floor(t/r+1e-9)-
s+1;return Array.from({length:a},(l,f)=>Number(((s+f)*r).toPrecision(10)))}function N({low:e,high:t,
log:n=!1,ticks:o,label:r},s,a){let l=n?Math.log:i=>i,f=l(t)-l(e)||1;return{at:i=>s+(a-s)*(l(i)-l(e))/
f,back:i=>e+(t-e)*(i-s)/(a-s),label:r,ticks:o??at(e,t)}}function ct([e,t,n],{x:o,y:r},s){let[a,l,f]=[
o.at(e),o.at(t),r.at(n)].map(i=>i.toFixed(1));return`M${a},${s}V${f}H${l}V${s}Z`}function*it({x:e,y:t},{
left:n,right:o,height:r}){let s=r-$.bottom,a=(i,c)=>M("text",i,c);for(let i of e.ticks){let c=e.at(i);
yield M("line",{x1:c,x2:c,y1:s,y2:s+5}),yield a({x:c,y:s+19,"text-anchor":"middle"},String(i))}for(let i of t.
ticks){let c=t.at(i);yield M("line",{...{x1:n,x2:o,y1:c,y2:c},class:"aelib-grid"}),yield a({x:n-7,y:c+
4,"text-anchor":"end"},String(i))}yield M("line",{x1:n,x2:o,y1:s,y2:s});let l=(n+o)/2;yield a({x:l,y:r-
8,"text-anchor":"middle"},e.label);let f=`translate(10 ${($.top+s)/2}) rotate(-90)`;yield a({transform:f,
"text-anchor":"middle"},t.label)}var F={"data-lm-suppress-shortcuts":"true"};function L(e,t,n,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=h("input",{...s,"aria-label":n,...F}),l=h("span",{class:"aelib-value"}),f=()=>{let c=r(
e.get(t));a.value=String(lt(o,e.get(t))),a.setAttribute("aria-valuetext",c),l.textContent=c};return a.
addEventListener("input",()=>z(e,t,o[Number(a.value)])),{node:h("label",{class:"aelib-control"},h("s\
pan",{},n),a,l),follow:f}}function lt(e,t){let n=e.indexOf(t);if(n>=0)return n;let o=e.map(r=>Math.abs(
Number(r)-Number(t)));return o.indexOf(Math.min(...o))}function P(e,t,n){let o=h("input",{type:"checkbox",...F}),r=()=>{o.checked=!!e.get(t)};return o.addEventListener(
"change",()=>{z(e,t,o.checked)}),{node:h("label",{class:"aelib-control"},o,h("span",{},n)),follow:r}}
function D(e,t){let n=h("button",{type:"button",...F},t);return n.addEventListener("click",()=>e.put(
{seed:e.get("seed")+1})),{node:n,follow(){}}}function R(...e){return{node:h("div",{class:"aelib-cont\
rols"},...e.map(n=>n.node)),follow(){for(let n of e)n.follow()}}}function z(e,t,n){e.put({[t]:n})}function I(e,t=64){let n=new Map;return o=>{let r=n.has(o)?n.get(o):e(o);return n.delete(o),n.set(o,
r),n.size>t&&n.delete(n.keys().next().value),r}}var B=Symbol.for("aelib.models"),ut="aelib-model";function q(){let e=globalThis;return e[B]??=new Map,
e[B]}function G(e,t){q().set(e,t);for(let n of document.querySelectorAll(`[data-model="${e}"]`))n.dispatchEvent(
new Event(ut));return()=>{q().delete(e)}}function V(e){return{initialize({model:t}){return G(t.get("_page"),t)},render({model:t,el:n}){n.classList.
add("aelib-widget");try{return e({model:dt(t),el:n,manager:t.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(h("p",{class:"aelib-error"},
r)),o}}}}function W(e,t,n){let o=t.map(r=>e.on(`change:${r}`,n));return n(),()=>{for(let r of o)r()}}
var ft=25;function dt(e){let t=new Map,n=null,o=!1,r=()=>{let s=n;o=!0;try{for(let a of pt(s))e.set(
a,s[a])}finally{n=null,o=!1}e.save_changes()};return{get:s=>n&&s in n?n[s]:e.get(s),put(s){n||setTimeout(
r,ft),n={...n,...s};let a=Object.keys(s).flatMap(l=>[...t.get(`change:${l}`)??[]]);for(let l of new Set(
a))l()},on(s,a){let l=()=>{o||a()},f=t.get(s)??new Set;return t.set(s,f.add(a)),e.on(s,l),()=>{f.delete(
a),e.off(s,l)}}}}function pt(e){return Object.keys(e)}function H(e){let t=atob(e),n=new Uint8Array(t.length);for(let o=0;o<n.length;o++)n[o]=t.charCodeAt(
o);return n}function K(e){let t=H(e.data);if(e.type==="float32")return new Float32Array(t.buffer);let n=new Float32Array(
t.length);if(e.type==="grey"){for(let r=0;r<n.length;r++)n[r]=t[r]/255;return n}if(e.type==="int8"){
let r=new Float32Array(H(e.scale).buffer),s=t.length/r.length,a=new Int8Array(t.buffer);return r.forEach(
(l,f)=>{for(let i=f*s;i<(f+1)*s;i++)n[i]=a[i]*l}),n}let{type:o}=e;throw new Error(`numbers must be f\
loat32, int8 or grey, not ${o}`)}var k=class{constructor(t){this.state=t>>>0}uniform(){this.state=this.state+1831565813>>>0;let t=this.
state;return t=Math.imul(t^t>>>15,t|1),t^=t+Math.imul(t^t>>>7,t|61),((t^t>>>14)>>>0)/4294967296}below(t){
return Math.floor(this.uniform()*t)}leave(t){let n=this.state;return this.state=n+Math.imul(1831565813,
t)>>>0,n}normal(){return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var E=60,O=3.5,mt=2,U="var(--aelib-deep)",Y="var(--aelib-denoising)";function ht({model:e,el:t}){let{
ds:n,points:o,images:r}=e.get("payload"),s=r&&{...r,...J(K(r.distances),r.count)},a=[L(e,"d","dimens\
ions, d",n),D(e,"draw other points"),...s?[P(e,"show_images",`show ${s.name} too`)]:[]],l=R(...a),f=T(
"histogram of distances",{low:0,high:O,label:"distance of two points, as a share of the mean distanc\
e"},{low:0,high:1.05,ticks:[0,.5,1],label:"pairs, tallest bar = 1"},{width:560,height:270}),i=f.bars(
U),c=f.line(Y),p=C(),m=_([["uniform points",U],...s?[[s.name,Y]]:[]]);t.append(l.node,f.node,m,p);let g=I(
w=>{let y=xt(w,o,n);return I(u=>J(y[n.indexOf(u)],o))},mt);return W(e,["d","seed","show_images"],()=>{
l.follow();let w=e.get("d"),y=g(e.get("seed"))(w),u=e.get("show_images")?s:null;i(y.bars.filter(([,,
d])=>d>0)),c(u?bt(u.bars):[]),s&&m.lastElementChild?.toggleAttribute("hidden",!u),p.textContent=`${o}\
 points in ${w} dimension${w===1?"":"s"}: ${Z(y.contrast)}.`+(u?` ${u.count} ${u.name}, ${u.d} pixel\
s: ${Z(u.contrast)}.`:"")})}function Z(e){let t=n=>n.toFixed(n<10?2:0);return`the farthest is ${t(e+
1)} times as far away as the nearest, so the contrast (max - min) / min is ${t(e)} (medians over the\
 points)`}function xt(e,t,n){let o=new k(e),r=new Float64Array(t*(t-1)/2),s=new Float64Array(t),a=[],
l=0;for(let f of n){for(;l<f;l++){for(let i=0;i<t;i++)s[i]=o.uniform();for(let i=0,c=0;i<t;i++)for(let p=i+
1;p<t;p++,c++)r[c]+=(s[i]-s[p])**2}a.push(Float32Array.from(r,Math.sqrt))}return a}function bt(e){let t=o=>e[o]?.[2]>
0;return e.filter((o,r)=>t(r)||t(r-1)||t(r+1)).flatMap(([o,r,s])=>[[o,s],[r,s]])}function J(e,t){let n=e.
reduce((c,p)=>c+p,0)/e.length,o=new Array(E).fill(0),r=new Array(t).fill(1/0),s=new Array(t).fill(0);
for(let c=0,p=0;c<t;c++)for(let m=c+1;m<t;m++,p++){let g=e[p];o[Math.min(Math.floor(E*g/(O*n)),E-1)]++,
r[c]=Math.min(r[c],g),r[m]=Math.min(r[m],g),s[c]=Math.max(s[c],g),s[m]=Math.max(s[m],g)}let a=r.map(
(c,p)=>(s[p]-c)/c).sort((c,p)=>c-p),l=O/E,f=Math.max(...o);return{bars:o.map((c,p)=>[p*l,(p+1)*l,c/f]),
contrast:a[Math.floor(t/2)]}}var gt=V(ht);return rt(wt);})();
widget = widget.default;
export { widget as default };
