"use strict";var widget=(()=>{var F=Object.defineProperty;var at=Object.getOwnPropertyDescriptor;var ct=Object.getOwnPropertyNames;var it=Object.prototype.hasOwnProperty;var lt=(t,n)=>{for(var e in n)F(t,e,{get:n[e],enumerable:!0})},ut=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let r of ct(n))!it.call(t,r)&&r!==e&&F(t,r,{get:()=>n[r],enumerable:!(o=
at(n,r))||o.enumerable});return t};var ft=t=>ut(F({},"__esModule",{value:!0}),t);var $t={};lt($t,{default:()=>At});function R(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function p(t,n={},...e){return R(document.createElement(t),n,e)}function A(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return R(o,n,e)}function q(t){let n=t.map(([e,o])=>p(
"span",{},p("i",{style:`background:${o}`}),e));return p("div",{class:"aelib-legend"},...n)}function P(){return p("p",{class:"aelib-readout","aria-live":"polite"})}function C(...t){return p("d\
iv",{class:"aelib-beside"},...t)}var k={left:58,right:14,top:12,bottom:48};function T(t,n,e,{width:o=400,height:r=260}={}){let s=A("s\
vg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});s.setAttribute("role","img"),s.setAttribute("aria\
-label",t),pt(s,o,r);let a=r-k.bottom,c=A("g",{class:"aelib-axes"}),l=A("g");s.append(c,l);let u=f=>z(
f,k.left,o-k.right),i=f=>z(f,a,k.top),h={x:u(n),y:i(e)},x=(f,d)=>{Object.assign(h,{x:u(f),y:i(d)}),c.
replaceChildren(...mt(h,o,r))};x(n,e);let b=([f,d])=>`${h.x.at(f).toFixed(1)},${h.y.at(d).toFixed(1)}`,
y=(f,d)=>l.appendChild(A(f,d)),v=f=>{let d=y("path",f);return g=>d.setAttribute("d",g)};return{node:s,
setAxes:x,scale:h,line(f,d={}){let g=v({class:"aelib-line",stroke:f,...d});return m=>g(m.length?`M${m.
map(b).join("L")}`:"")},segments(f,d={}){let g=v({class:"aelib-line",stroke:f,...d});return m=>g(m.map(
([M,w])=>`M${b(M)}L${b(w)}`).join(""))},bars(f){let d=v({fill:f,class:"aelib-bars"});return g=>d(g.map(
m=>ht(m,h,a)).join(""))},dots(f,d){let g=v({class:"aelib-dots",stroke:f,"stroke-width":d});return m=>g(
m.map(M=>`M${b(M)}h0`).join(""))},words(f){let d=y("text",f);return([g,m],M)=>{d.setAttribute("x",h.
x.at(g).toFixed(1)),d.setAttribute("y",h.y.at(m).toFixed(1)),d.textContent=M}},circle(f){let d=y("ci\
rcle",f);return([g,m])=>{d.setAttribute("cx",h.x.at(g).toFixed(2)),d.setAttribute("cy",h.y.at(m).toFixed(
2))}}}}function pt(t,n,e){t.style.setProperty("--aelib-wide",`${n}px`),t.style.setProperty("--aelib-\
tall",`${e}px`)}function dt(t,n){let e=(n-t)/5,o=10**Math.floor(Math.log10(e)),r=o*([1,2,5].find(c=>e<=
1.01*c*o)??10),s=Math.ceil(t/r-1e-9),a=Math.floor(n/r+1e-9)-s+1;return Array.from({length:a},(c,l)=>Number(
((s+l)*r).toPrecision(10)))}function z({low:t,high:n,log:e=!1,ticks:o,label:r},s,a){let c=e?Math.log:
u=>u,l=c(n)-c(t)||1;return{at:u=>s+(a-s)*(c(u)-c(t))/l,back:u=>t+(n-t)*(u-s)/(a-s),label:r,ticks:o??
dt(t,n)}}function ht([t,n,e],{x:o,y:r},s){let[a,c,l]=[o.at(t),o.at(n),r.at(e)].map(u=>u.toFixed(1));
return`M${a},${s}V${l}H${c}V${s}Z`}function*mt({x:t,y:n},e,o){let r=o-k.bottom,s=e-k.right,a=(u,i)=>A(
"text",u,i);for(let u of t.ticks){let i=t.at(u);yield A("line",{x1:i,x2:i,y1:r,y2:r+5}),yield a({x:i,
y:r+19,"text-anchor":"middle"},String(u))}for(let u of n.ticks){let i=n.at(u),h={x1:k.left,x2:s,y1:i,
y2:i};yield A("line",{...h,class:"aelib-grid"}),yield a({x:k.left-7,y:i+4,"text-anchor":"end"},String(
u))}yield A("line",{x1:k.left,x2:s,y1:r,y2:r});let c=(k.left+s)/2;yield a({x:c,y:o-8,"text-anchor":"\
middle"},t.label);let l=`translate(10 ${(k.top+r)/2}) rotate(-90)`;yield a({transform:l,"text-anchor":"\
middle"},n.label)}var B={"data-lm-suppress-shortcuts":"true"};function W(t,n,e,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=p("input",{...s,"aria-label":e,...B}),c=p("span",{class:"aelib-value"}),l=()=>{let i=r(
t.get(n));a.value=String(gt(o,t.get(n))),a.setAttribute("aria-valuetext",i),c.textContent=i};return a.
addEventListener("input",()=>G(t,n,o[Number(a.value)])),{node:p("label",{class:"aelib-control"},p("s\
pan",{},e),a,c),follow:l}}function gt(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.abs(
Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function K(t,n,e,o){let r=o.map(c=>p("option",
{value:c},c)),s=p("select",{"aria-label":e,...B},...r),a=()=>{s.value=String(t.get(n))};return s.addEventListener(
"change",()=>G(t,n,o[s.selectedIndex])),{node:p("label",{class:"aelib-control"},p("span",{},e),s),follow:a}}function V(...t){return{node:p("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function G(t,n,e){t.put({[n]:e})}var H=Symbol.for("aelib.models"),xt="aelib-model";function U(){let t=globalThis;return t[H]??=new Map,
t[H]}function Y(t,n){U().set(t,n);for(let e of document.querySelectorAll(`[data-model="${t}"]`))e.dispatchEvent(
new Event(xt));return()=>{U().delete(t)}}function Z(t){return{initialize({model:n}){return Y(n.get("_page"),n)},render({model:n,el:e}){e.classList.
add("aelib-widget");try{return t({model:wt(n),el:e,manager:n.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw e.replaceChildren(p("p",{class:"aelib-error"},
r)),o}}}}function J(t,n,e){let o=n.map(r=>t.on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}
var bt=25;function wt(t){let n=new Map,e=null,o=!1,r=()=>{let s=e;o=!0;try{for(let a of yt(s))t.set(
a,s[a])}finally{e=null,o=!1}t.save_changes()};return{get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(
r,bt),e={...e,...s};let a=Object.keys(s).flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},l=n.get(s)??new Set;return n.set(s,l.add(a)),t.on(s,c),()=>{l.delete(
a),t.off(s,c)}}}}function yt(t){return Object.keys(t)}function Q(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function kt(t){let n=Q(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(Q(t.scale).buffer),r=n.length/o.length,s=new Int8Array(
n.buffer);return Float32Array.from(s,(a,c)=>a*o[Math.floor(c/r)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function X(t,n){let e=kt(t),o=Math.round(e.length/n);
return Array.from({length:o},(r,s)=>e.subarray(s*n,(s+1)*n))}function L(t,n,[e,o],r={}){let{columns:s=n.length,low:a=0,high:c=1}=r,l=Math.max(1,Math.round(o/14)),
u=Math.ceil(n.length/s),i=s*(o+l)-l,h=u*(e+l)-l;t.width!==i&&(t.width=i),t.height!==h&&(t.height=h);
let x=t.getContext("2d"),b=x.createImageData(i,h),y=255/(c-a);n.forEach((v,f)=>{let d=Math.floor(f/s)*
(e+l)*i+f%s*(o+l);for(let g=0;g<v.length;g++){let m=4*(d+Math.floor(g/o)*i+g%o),M=(v[g]-a)*y;b.data[m]=
M,b.data[m+1]=M,b.data[m+2]=M,b.data[m+3]=255}}),x.putImageData(b,0,0)}function tt(t,n){let e=`calc(var(--aelib-zoom) * ${n*t.width}px)`;t.style.width=`min(${e}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function O(t,n=2){let e=p("canvas",{role:"img"}),o=p("figcapt\
ion");return{node:p("figure",{class:"aelib-picture"},e,o),draw:(a,c,l)=>{L(e,a,t,l),tt(e,n),e.setAttribute(
"aria-label",c),o.textContent=c}}}function et(t,n=2){let e=p("div",{class:"aelib-strips"}),o=[],r=()=>{
let a=p("div",{class:"aelib-name"}),c=p("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};
return{node:e,draw:(a,{shape:c=t,zoom:l=n,...u}={})=>{a.forEach(([i,h],x)=>{o[x]??=r();let{words:b,canvas:y}=o[x];
L(y,h,c,u),tt(y,l),y.setAttribute("aria-label",`${i}: ${h.length} images`),b.textContent=i});for(let{
words:i,canvas:h}of o.splice(a.length))i.remove(),h.remove()}}}function nt(t,n,e){if(e===1)return[t];let o=10;return Array.from({length:e},(r,s)=>Number((t+(n-t)*s/
(e-1)).toFixed(o)))}function ot(t,n,e){return t.map((o,r)=>(1-e)*o+e*n[r])}function rt(t,n){let e=0;
for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}var D="var(--aelib-deep)",I="var(--aelib-denoising)";function Mt({model:t,el:n}){let{shape:e,walks:o}=t.
get("payload"),r=new Map(o.map(w=>[w.name,vt(w,e)])),s=()=>r.get(t.get("factor")),a=s().frames.length,
c=V(K(t,"factor","factor",[...r.keys()]),W(t,"step","walk",[...Array(a).keys()],w=>s().values[w])),l=O(
e,5),u=O(e,5),i=et(e,1.6),h=Math.max(1,...[...r.values()].flatMap(({away:w})=>w)),x=T("distance of t\
he straight line from the walk",{low:0,high:100,label:"% of the way"},{low:0,high:1.1*h,label:"dista\
nce to the walk"});x.line(D)([[0,0],[100,0]]);let b=x.line(I),y=x.dots(D,12),v=x.dots(I,12),f=P(),d=q(
[["the walk",D],["the straight line",I]]),g=p("div",{class:"aelib-side"},C(l.node,u.node),i.node);n.
append(c.node,C(g,p("div",{},x.node,d)),f);let m=w=>100*w/(a-1);return J(t,["factor","step"],()=>{c.
follow();let[w,$]=[t.get("factor"),t.get("step")],{frames:N,line:j,away:S,stations:_}=s();l.draw([N[$]],
"on the walk"),u.draw([j[$]],"on the straight line"),i.draw([["walk",_.map(E=>N[E])],["line",_.map(E=>j[E])]]),
b(S.map((E,st)=>[m(st),E])),y([[m($),0]]),v([[m($),S[$]]]),f.textContent=`${w}, ${Math.round(m($))} \
% of the way: this point of the straight line is ${S[$].toFixed(2)} away from the nearest image of t\
he walk.`})}function vt({images:t,values:n},[e,o]){let r=X(t,e*o),s=r.length-1,a=r.map((u,i)=>ot(r[0],
r[s],i/s)),c=a.map(u=>Math.sqrt(Math.min(...r.map(i=>rt(u,i))))),l=nt(0,s,Math.min(5,r.length)).map(
Math.round);return{frames:r,values:n,line:a,away:c,stations:l}}var At=Z(Mt);return ft($t);})();
widget = widget.default;
export { widget as default };
