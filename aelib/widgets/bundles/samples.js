"use strict";var widget=(()=>{var _=Object.defineProperty;var q=Object.getOwnPropertyDescriptor;var G=Object.getOwnPropertyNames;var R=Object.prototype.hasOwnProperty;var V=(t,n)=>{for(var e in n)_(t,e,{get:n[e],enumerable:!0})},z=(t,n,e,o)=>{if(n&&typeof n=="object"||
typeof n=="function")for(let s of G(n))!R.call(t,s)&&s!==e&&_(t,s,{get:()=>n[s],enumerable:!(o=q(n,s))||
o.enumerable});return t};var H=t=>z(_({},"__esModule",{value:!0}),t);var lt={};V(lt,{default:()=>ct});function F(t,n,e){for(let[o,s]of Object.entries(n))t.setAttribute(o,String(s));return t.append(...e),
t}function b(t,n={},...e){return F(document.createElement(t),n,e)}function g(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return F(o,n,e)}function E(t){let n=t.map(([e,o])=>b(
"span",{},b("i",{style:`background:${o}`}),e));return b("div",{class:"aelib-legend"},...n)}function L(){
return b("p",{class:"aelib-readout","aria-live":"polite"})}function N(...t){return b("div",{class:"a\
elib-beside"},...t)}var y={left:58,right:14,top:12,bottom:48};function C(t,n,e,{width:o=400,height:s=260}={}){let r=g("s\
vg",{viewBox:`0 0 ${o} ${s}`,class:"aelib-chart"});r.setAttribute("role","img"),r.setAttribute("aria\
-label",t);let a=s-y.bottom,c=g("g",{class:"aelib-axes"}),f=g("g");r.append(c,f);let u=i=>O(i,y.left,
o-y.right),x=i=>O(i,a,y.top),m={x:u(n),y:x(e)},v=(i,l)=>{Object.assign(m,{x:u(i),y:x(l)}),c.replaceChildren(
...Y(m,o,s))};v(n,e);let $=([i,l])=>`${m.x.at(i).toFixed(1)},${m.y.at(l).toFixed(1)}`,w=(i,l)=>f.appendChild(
g(i,l)),k=i=>{let l=w("path",i);return d=>l.setAttribute("d",d)};return{node:r,setAxes:v,scale:m,line(i,l={}){
let d=k({class:"aelib-line",stroke:i,...l});return p=>d(p.length?`M${p.map($).join("L")}`:"")},segments(i,l={}){
let d=k({class:"aelib-line",stroke:i,...l});return p=>d(p.map(([h,A])=>`M${$(h)}L${$(A)}`).join(""))},
bars(i){let l=k({fill:i,class:"aelib-bars"});return d=>l(d.map(p=>U(p,m,a)).join(""))},dots(i,l){let d=k(
{class:"aelib-dots",stroke:i,"stroke-width":l});return p=>d(p.map(h=>`M${$(h)}h0`).join(""))},words(i){
let l=w("text",i);return([d,p],h)=>{l.setAttribute("x",m.x.at(d).toFixed(1)),l.setAttribute("y",m.y.
at(p).toFixed(1)),l.textContent=h}},circle(i){let l=w("circle",i);return([d,p])=>{l.setAttribute("cx",
m.x.at(d).toFixed(2)),l.setAttribute("cy",m.y.at(p).toFixed(2))}}}}function K(t,n){let e=(n-t)/5,o=10**
Math.floor(Math.log10(e)),s=o*([1,2,5].find(c=>e<=1.01*c*o)??10),r=Math.ceil(t/s-1e-9),a=Math.floor(
n/s+1e-9)-r+1;return Array.from({length:a},(c,f)=>Number(((r+f)*s).toPrecision(10)))}function O({low:t,
high:n,log:e=!1,ticks:o,label:s},r,a){let c=e?Math.log:u=>u,f=c(n)-c(t)||1;return{at:u=>r+(a-r)*(c(u)-
c(t))/f,back:u=>t+(n-t)*(u-r)/(a-r),label:s,ticks:o??K(t,n)}}function U([t,n,e],{x:o,y:s},r){let[a,c,
f]=[o.at(t),o.at(n),s.at(e)].map(u=>u.toFixed(1));return`M${a},${r}V${f}H${c}V${r}Z`}function*Y({x:t,
y:n},e,o){let s=o-y.bottom,r=e-y.right,a=(u,x)=>g("text",u,x);for(let u of t.ticks){let x=t.at(u);yield g(
"line",{x1:x,x2:x,y1:s,y2:s+5}),yield a({x,y:s+19,"text-anchor":"middle"},String(u))}for(let u of n.
ticks){let x=n.at(u),m={x1:y.left,x2:r,y1:x,y2:x};yield g("line",{...m,class:"aelib-grid"}),yield a(
{x:y.left-7,y:x+4,"text-anchor":"end"},String(u))}yield g("line",{x1:y.left,x2:r,y1:s,y2:s});let c=(y.
left+r)/2;yield a({x:c,y:o-8,"text-anchor":"middle"},t.label);let f=`translate(10 ${(y.top+s)/2}) ro\
tate(-90)`;yield a({transform:f,"text-anchor":"middle"},n.label)}var Z={"data-lm-suppress-shortcuts":"true"};function j(t,n,e,o,s=String){let r={type:"range",min:0,max:o.
length-1,step:1},a=b("input",{...r,"aria-label":e,...Z}),c=b("span",{class:"aelib-value"}),f=()=>{let x=s(
t.get(n));a.value=String(J(o,t.get(n))),a.setAttribute("aria-valuetext",x),c.textContent=x};return a.
addEventListener("input",()=>Q(t,n,o[Number(a.value)])),{node:b("label",{class:"aelib-control"},b("s\
pan",{},e),a,c),follow:f}}function J(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(s=>Math.abs(
Number(s)-Number(n)));return o.indexOf(Math.min(...o))}function B(...t){return{node:b("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function Q(t,n,e){t.put({[n]:e})}function D(t){return{render({model:n,el:e}){e.classList.add("aelib-widget");try{return t({model:tt(n),
el:e,manager:n.widget_manager})}catch(o){let s=`This widget failed: ${o instanceof Error?o.message:o}`;
throw e.replaceChildren(b("p",{class:"aelib-error"},s)),o}}}}function I(t,n,e){let o=n.map(s=>t.on(`\
change:${s}`,e));return e(),()=>{for(let s of o)s()}}var X=25;function tt(t){let n=new Map,e=null,o=!1,
s=()=>{let r=e;o=!0;try{for(let a of et(r))t.set(a,r[a])}finally{e=null,o=!1}t.save_changes()};return{
get:r=>e&&r in e?e[r]:t.get(r),put(r){e||setTimeout(s,X),e={...e,...r};let a=Object.keys(r).flatMap(
c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(a))c()},on(r,a){let c=()=>{o||a()},f=n.get(r)??
new Set;return n.set(r,f.add(a)),t.on(r,c),()=>{f.delete(a),t.off(r,c)}}}}function et(t){return Object.
keys(t)}function S(t,n,e){if(e===1)return[t];let o=10;return Array.from({length:e},(s,r)=>Number((t+(n-t)*r/
(e-1)).toFixed(o)))}var T="var(--aelib-deep)",P="var(--aelib-denoising)";function nt({model:t,el:n}){let{most_axes:e,most_per_axis:o,
count:s,name:r}=t.get("payload"),a=S(1,e,e),c=B(j(t,"axes","axes",a),j(t,"per_axis","samples along e\
ach axis",S(2,o,o-1))),f=g("svg",{viewBox:"0 0 330 260",class:"aelib-chart",role:"img"});f.style.width=
"330px";let u=Math.ceil(Math.max(e*Math.log10(o),Math.log10(s))),x=C("samples needed for each number\
 of axes, in powers of ten",{low:.4,high:e+.6,ticks:a,label:"axes"},{low:0,high:u,ticks:S(0,u,u+1),label:"\
samples needed: ten to the power of"},{height:300}),[m,v]=["var(--aelib-other)",T].map(i=>x.bars(i));
x.line(P,{"stroke-dasharray":"6 4"})([.4,e+.6].map(i=>[i,Math.log10(s)]));let $=b("div",{class:"aeli\
b-side"},x.node,E([[`${M(s)} ${r}`,P]])),w=L();return n.append(c.node,N(f,$),w),I(t,["axes","per_axi\
s"],()=>{c.follow();let[i,l]=[t.get("axes"),t.get("per_axis")],d=h=>[h-.35,h+.35,h*Math.log10(l)];m(
a.filter(h=>h!==i).map(d)),v([d(i)]),rt(f,i,l);let p=i===1?M(s):(s**(1/i)).toFixed(1);w.textContent=
`${ot(i,l)} The ${M(s)} ${r}, spread as evenly, would be ${p} along each axis.`})}function ot(t,n){let e=`${Array(
t).fill(n).join(" × ")} = ${st(n**t)}`;if(t===1)return`${n} samples fill the line.`;let o=Math.min(
t-1,2),s=M(n**(t-o));return`${e} samples. With ${o===1?"one axis":"two axes"} fewer it took ${s}: ea\
ch of those needs ${M(n**o-1)} more, to keep the density.`}function M(t){return t.toLocaleString("en\
-US")}function st(t){let{size:n,unit:e}=t>=1e9?{size:1e9,unit:"billion"}:{size:1e6,unit:"million"};return M(
t)+(t>=1e6?` (${Number((t/n).toPrecision(3))} ${e})`:"")}function rt(t,n,e){let o=Math.min(n,3),s=[290,
200,170][o-1],r=o===3?[100,-52]:[0,0],[a,c]=[[20,130],[65,225],[30,235]][o-1],f=([d,p,h])=>[a+d*s+h*
r[0],c-p*s+h*r[1]],u=d=>d.map(([p,h])=>`${p.toFixed(1)},${h.toFixed(1)}`),x=Array.from({length:e},(d,p)=>(p+
.5)/e),m=o===1?[0]:x,$=(o===3?[...x].reverse():[0]).map(d=>{let p=m.flatMap(A=>x.map(W=>f([W,A,d]))),
h={class:"aelib-dots",stroke:T,"stroke-width":(1-.35*d)*at(s,e,o)};return g("path",{...h,"stroke-opa\
city":1-.75*d,d:u(p).map(A=>`M${A}h0`).join("")})}),w=g("path",{class:"aelib-line",stroke:"var(--ael\
ib-other)","stroke-opacity":.6});w.setAttribute("d",it(o).map(([d,p])=>`M${u([f(d),f(p)]).join("L")}`).
join(""));let k=e**(n-o),i=k>1?`one of ${M(k)} cubes like this`:["a line","a square","a cube"][o-1],
l=g("text",{x:165,y:255,"text-anchor":"middle"},i);t.setAttribute("aria-label",`${M(e**o)} samples i\
n ${i}`),t.replaceChildren(w,...$,l)}function at(t,n,e){return Math.min(10,Math.max(1.6,[.6,.5,.32][e-
1]*t/n))}function it(t){let n=Array.from({length:2**t},(o,s)=>[s&1,s>>1&1,s>>2&1]),e=(o,s)=>o.reduce(
(r,a,c)=>r+Math.abs(a-s[c]),0);return n.flatMap((o,s)=>n.slice(s+1).filter(r=>e(o,r)===1).map(r=>[o,
r]))}var ct=D(nt);return H(lt);})();
widget = widget.default;
export { widget as default };
