"use strict";var widget=(()=>{var v=Object.defineProperty;var Q=Object.getOwnPropertyDescriptor;var X=Object.getOwnPropertyNames;var tt=Object.prototype.hasOwnProperty;var et=(e,t)=>{for(var n in t)v(e,n,{get:t[n],enumerable:!0})},nt=(e,t,n,o)=>{if(t&&typeof t=="objec\
t"||typeof t=="function")for(let r of X(t))!tt.call(e,r)&&r!==n&&v(e,r,{get:()=>t[r],enumerable:!(o=
Q(t,r))||o.enumerable});return e};var ot=e=>nt(v({},"__esModule",{value:!0}),e);var gt={};et(gt,{default:()=>bt});function j(e,t,n){for(let[o,r]of Object.entries(t))e.setAttribute(o,String(r));return e.append(...n),
e}function m(e,t={},...n){return j(document.createElement(e),t,n)}function M(e,t={},...n){let o=document.
createElementNS("http://www.w3.org/2000/svg",e);return j(o,t,n)}function I(e){let t=e.map(([n,o])=>m(
"span",{},m("i",{style:`background:${o}`}),n));return m("div",{class:"aelib-legend"},...t)}function _(){return m("p",{class:"aelib-readout","aria-live":"polite"})}var y={left:58,right:14,top:12,bottom:48};function C(e,t,n,{width:o=400,height:r=260}={}){let s=M("s\
vg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});s.setAttribute("role","img"),s.setAttribute("aria\
-label",e),rt(s,o,r);let a=r-y.bottom,i=M("g",{class:"aelib-axes"}),p=M("g");s.append(i,p);let u=d=>N(
d,y.left,o-y.right),c=d=>N(d,a,y.top),f={x:u(t),y:c(n)},x=(d,l)=>{Object.assign(f,{x:u(d),y:c(l)}),i.
replaceChildren(...ct(f,o,r))};x(t,n);let b=([d,l])=>`${f.x.at(d).toFixed(1)},${f.y.at(l).toFixed(1)}`,
$=(d,l)=>p.appendChild(M(d,l)),w=d=>{let l=$("path",d);return h=>l.setAttribute("d",h)};return{node:s,
setAxes:x,scale:f,line(d,l={}){let h=w({class:"aelib-line",stroke:d,...l});return g=>h(g.length?`M${g.
map(b).join("L")}`:"")},segments(d,l={}){let h=w({class:"aelib-line",stroke:d,...l});return g=>h(g.map(
([A,J])=>`M${b(A)}L${b(J)}`).join(""))},bars(d){let l=w({fill:d,class:"aelib-bars"});return h=>l(h.map(
g=>at(g,f,a)).join(""))},dots(d,l){let h=w({class:"aelib-dots",stroke:d,"stroke-width":l});return g=>h(
g.map(A=>`M${b(A)}h0`).join(""))},words(d){let l=$("text",d);return([h,g],A)=>{l.setAttribute("x",f.
x.at(h).toFixed(1)),l.setAttribute("y",f.y.at(g).toFixed(1)),l.textContent=A}},circle(d){let l=$("ci\
rcle",d);return([h,g])=>{l.setAttribute("cx",f.x.at(h).toFixed(2)),l.setAttribute("cy",f.y.at(g).toFixed(
2))}}}}function rt(e,t,n){e.style.setProperty("--aelib-wide",`${t}px`),e.style.setProperty("--aelib-\
tall",`${n}px`)}function st(e,t){let n=(t-e)/5,o=10**Math.floor(Math.log10(n)),r=o*([1,2,5].find(i=>n<=
1.01*i*o)??10),s=Math.ceil(e/r-1e-9),a=Math.floor(t/r+1e-9)-s+1;return Array.from({length:a},(i,p)=>Number(
((s+p)*r).toPrecision(10)))}function N({low:e,high:t,log:n=!1,ticks:o,label:r},s,a){let i=n?Math.log:
u=>u,p=i(t)-i(e)||1;return{at:u=>s+(a-s)*(i(u)-i(e))/p,back:u=>e+(t-e)*(u-s)/(a-s),label:r,ticks:o??
st(e,t)}}function at([e,t,n],{x:o,y:r},s){let[a,i,p]=[o.at(e),o.at(t),r.at(n)].map(u=>u.toFixed(1));
return`M${a},${s}V${p}H${i}V${s}Z`}function*ct({x:e,y:t},n,o){let r=o-y.bottom,s=n-y.right,a=(u,c)=>M(
"text",u,c);for(let u of e.ticks){let c=e.at(u);yield M("line",{x1:c,x2:c,y1:r,y2:r+5}),yield a({x:c,
y:r+19,"text-anchor":"middle"},String(u))}for(let u of t.ticks){let c=t.at(u),f={x1:y.left,x2:s,y1:c,
y2:c};yield M("line",{...f,class:"aelib-grid"}),yield a({x:y.left-7,y:c+4,"text-anchor":"end"},String(
u))}yield M("line",{x1:y.left,x2:s,y1:r,y2:r});let i=(y.left+s)/2;yield a({x:i,y:o-8,"text-anchor":"\
middle"},e.label);let p=`translate(10 ${(y.top+r)/2}) rotate(-90)`;yield a({transform:p,"text-anchor":"\
middle"},t.label)}var E={"data-lm-suppress-shortcuts":"true"};function L(e,t,n,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=m("input",{...s,"aria-label":n,...E}),i=m("span",{class:"aelib-value"}),p=()=>{let c=r(
e.get(t));a.value=String(it(o,e.get(t))),a.setAttribute("aria-valuetext",c),i.textContent=c};return a.
addEventListener("input",()=>B(e,t,o[Number(a.value)])),{node:m("label",{class:"aelib-control"},m("s\
pan",{},n),a,i),follow:p}}function it(e,t){let n=e.indexOf(t);if(n>=0)return n;let o=e.map(r=>Math.abs(
Number(r)-Number(t)));return o.indexOf(Math.min(...o))}function P(e,t,n){let o=m("input",{type:"checkbox",...E}),r=()=>{o.checked=!!e.get(t)};return o.addEventListener(
"change",()=>{B(e,t,o.checked)}),{node:m("label",{class:"aelib-control"},o,m("span",{},n)),follow:r}}
function T(e,t){let n=m("button",{type:"button",...E},t);return n.addEventListener("click",()=>e.put(
{seed:e.get("seed")+1})),{node:n,follow(){}}}function z(...e){return{node:m("div",{class:"aelib-cont\
rols"},...e.map(n=>n.node)),follow(){for(let n of e)n.follow()}}}function B(e,t,n){e.put({[t]:n})}function F(e,t=64){let n=new Map;return o=>{let r=n.has(o)?n.get(o):e(o);return n.delete(o),n.set(o,
r),n.size>t&&n.delete(n.keys().next().value),r}}var q=Symbol.for("aelib.models"),lt="aelib-model";function D(){let e=globalThis;return e[q]??=new Map,
e[q]}function R(e,t){D().set(e,t);for(let n of document.querySelectorAll(`[data-model="${e}"]`))n.dispatchEvent(
new Event(lt));return()=>{D().delete(e)}}function G(e){return{initialize({model:t}){return R(t.get("_page"),t)},render({model:t,el:n}){n.classList.
add("aelib-widget");try{return e({model:ft(t),el:n,manager:t.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(m("p",{class:"aelib-error"},
r)),o}}}}function V(e,t,n){let o=t.map(r=>e.on(`change:${r}`,n));return n(),()=>{for(let r of o)r()}}
var ut=25;function ft(e){let t=new Map,n=null,o=!1,r=()=>{let s=n;o=!0;try{for(let a of dt(s))e.set(
a,s[a])}finally{n=null,o=!1}e.save_changes()};return{get:s=>n&&s in n?n[s]:e.get(s),put(s){n||setTimeout(
r,ut),n={...n,...s};let a=Object.keys(s).flatMap(i=>[...t.get(`change:${i}`)??[]]);for(let i of new Set(
a))i()},on(s,a){let i=()=>{o||a()},p=t.get(s)??new Set;return t.set(s,p.add(a)),e.on(s,i),()=>{p.delete(
a),e.off(s,i)}}}}function dt(e){return Object.keys(e)}function W(e){return Uint8Array.from(atob(e),t=>t.charCodeAt(0))}function H(e){let t=W(e.data);if(e.
type==="float32")return new Float32Array(t.buffer);if(e.type==="grey")return Float32Array.from(t,o=>o/
255);if(e.type==="int8"){let o=new Float32Array(W(e.scale).buffer),r=t.length/o.length,s=new Int8Array(
t.buffer);return Float32Array.from(s,(a,i)=>a*o[Math.floor(i/r)])}let{type:n}=e;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}var k=class{constructor(t){this.state=t>>>0}uniform(){this.state=this.state+1831565813>>>0;let t=this.
state;return t=Math.imul(t^t>>>15,t|1),t^=t+Math.imul(t^t>>>7,t|61),((t^t>>>14)>>>0)/4294967296}normal(){
return Math.sqrt(-2*Math.log(1-this.uniform()))*Math.cos(2*Math.PI*this.uniform())}};var S=60,O=3.5,pt=2,K="var(--aelib-deep)",U="var(--aelib-denoising)";function mt({model:e,el:t}){let{
ds:n,points:o,images:r}=e.get("payload"),s=r&&{...r,...Z(H(r.distances),r.count)},a=[L(e,"d","dimens\
ions, d",n),T(e,"draw other points"),...s?[P(e,"show_images",`show ${s.name} too`)]:[]],i=z(...a),p=C(
"histogram of distances",{low:0,high:O,label:"distance of two points, as a share of the mean distanc\
e"},{low:0,high:1.05,ticks:[0,.5,1],label:"pairs, tallest bar = 1"},{width:560,height:270}),u=p.bars(
K),c=p.line(U),f=_(),x=I([["uniform points",K],...s?[[s.name,U]]:[]]);t.append(i.node,p.node,x,f);let b=F(
w=>{let d=ht(w,o,n);return F(l=>Z(d[n.indexOf(l)],o))},pt);return V(e,["d","seed","show_images"],()=>{
i.follow();let w=e.get("d"),d=b(e.get("seed"))(w),l=e.get("show_images")?s:null;u(d.bars.filter(([,,
h])=>h>0)),c(l?xt(l.bars):[]),s&&x.lastElementChild?.toggleAttribute("hidden",!l),f.textContent=`${o}\
 points in ${w} dimension${w===1?"":"s"}: ${Y(d.contrast)}.`+(l?` ${l.count} ${l.name}, ${l.d} pixel\
s: ${Y(l.contrast)}.`:"")})}function Y(e){let t=n=>n.toFixed(n<10?2:0);return`the farthest is ${t(e+
1)} times as far away as the nearest, so the contrast (max - min) / min is ${t(e)} (medians over the\
 points)`}function ht(e,t,n){let o=new k(e),r=new Float64Array(t*(t-1)/2),s=new Float64Array(t),a=[],
i=0;for(let p of n){for(;i<p;i++){for(let u=0;u<t;u++)s[u]=o.uniform();for(let u=0,c=0;u<t;u++)for(let f=u+
1;f<t;f++,c++)r[c]+=(s[u]-s[f])**2}a.push(Float32Array.from(r,Math.sqrt))}return a}function xt(e){let t=o=>e[o]?.[2]>
0;return e.filter((o,r)=>t(r)||t(r-1)||t(r+1)).flatMap(([o,r,s])=>[[o,s],[r,s]])}function Z(e,t){let n=e.
reduce((c,f)=>c+f,0)/e.length,o=new Array(S).fill(0),r=new Array(t).fill(1/0),s=new Array(t).fill(0);
for(let c=0,f=0;c<t;c++)for(let x=c+1;x<t;x++,f++){let b=e[f];o[Math.min(Math.floor(S*b/(O*n)),S-1)]++,
r[c]=Math.min(r[c],b),r[x]=Math.min(r[x],b),s[c]=Math.max(s[c],b),s[x]=Math.max(s[x],b)}let a=r.map(
(c,f)=>(s[f]-c)/c).sort((c,f)=>c-f),i=O/S,p=Math.max(...o);return{bars:o.map((c,f)=>[f*i,(f+1)*i,c/p]),
contrast:a[Math.floor(t/2)]}}var bt=G(mt);return ot(gt);})();
widget = widget.default;
export { widget as default };
