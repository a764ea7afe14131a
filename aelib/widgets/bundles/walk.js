"use strict";var widget=(()=>{var F=Object.defineProperty;var nt=Object.getOwnPropertyDescriptor;var ot=Object.getOwnPropertyNames;var rt=Object.prototype.hasOwnProperty;var st=(t,n)=>{for(var e in n)F(t,e,{get:n[e],enumerable:!0})},at=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let r of ot(n))!rt.call(t,r)&&r!==e&&F(t,r,{get:()=>n[r],enumerable:!(o=
nt(n,r))||o.enumerable});return t};var ct=t=>at(F({},"__esModule",{value:!0}),t);var wt={};st(wt,{default:()=>bt});function R(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function p(t,n={},...e){return R(document.createElement(t),n,e)}function v(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return R(o,n,e)}function q(t){let n=t.map(([e,o])=>p(
"span",{},p("i",{style:`background:${o}`}),e));return p("div",{class:"aelib-legend"},...n)}function B(){
return p("p",{class:"aelib-readout","aria-live":"polite"})}function C(...t){return p("div",{class:"a\
elib-beside"},...t)}var k={left:58,right:14,top:12,bottom:48};function T(t,n,e,{width:o=400,height:r=260}={}){let s=v("s\
vg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});s.setAttribute("role","img"),s.setAttribute("aria\
-label",t);let a=r-k.bottom,c=v("g",{class:"aelib-axes"}),l=v("g");s.append(c,l);let u=f=>P(f,k.left,
o-k.right),i=f=>P(f,a,k.top),h={x:u(n),y:i(e)},m=(f,d)=>{Object.assign(h,{x:u(f),y:i(d)}),c.replaceChildren(
...ut(h,o,r))};m(n,e);let b=([f,d])=>`${h.x.at(f).toFixed(1)},${h.y.at(d).toFixed(1)}`,w=(f,d)=>l.appendChild(
v(f,d)),A=f=>{let d=w("path",f);return x=>d.setAttribute("d",x)};return{node:s,setAxes:m,scale:h,line(f,d={}){
let x=A({class:"aelib-line",stroke:f,...d});return g=>x(g.length?`M${g.map(b).join("L")}`:"")},segments(f,d={}){
let x=A({class:"aelib-line",stroke:f,...d});return g=>x(g.map(([M,y])=>`M${b(M)}L${b(y)}`).join(""))},
bars(f){let d=A({fill:f,class:"aelib-bars"});return x=>d(x.map(g=>lt(g,h,a)).join(""))},dots(f,d){let x=A(
{class:"aelib-dots",stroke:f,"stroke-width":d});return g=>x(g.map(M=>`M${b(M)}h0`).join(""))},words(f){
let d=w("text",f);return([x,g],M)=>{d.setAttribute("x",h.x.at(x).toFixed(1)),d.setAttribute("y",h.y.
at(g).toFixed(1)),d.textContent=M}},circle(f){let d=w("circle",f);return([x,g])=>{d.setAttribute("cx",
h.x.at(x).toFixed(2)),d.setAttribute("cy",h.y.at(g).toFixed(2))}}}}function it(t,n){let e=(n-t)/5,o=10**
Math.floor(Math.log10(e)),r=o*([1,2,5].find(c=>e<=1.01*c*o)??10),s=Math.ceil(t/r-1e-9),a=Math.floor(
n/r+1e-9)-s+1;return Array.from({length:a},(c,l)=>Number(((s+l)*r).toPrecision(10)))}function P({low:t,
high:n,log:e=!1,ticks:o,label:r},s,a){let c=e?Math.log:u=>u,l=c(n)-c(t)||1;return{at:u=>s+(a-s)*(c(u)-
c(t))/l,back:u=>t+(n-t)*(u-s)/(a-s),label:r,ticks:o??it(t,n)}}function lt([t,n,e],{x:o,y:r},s){let[a,
c,l]=[o.at(t),o.at(n),r.at(e)].map(u=>u.toFixed(1));return`M${a},${s}V${l}H${c}V${s}Z`}function*ut({
x:t,y:n},e,o){let r=o-k.bottom,s=e-k.right,a=(u,i)=>v("text",u,i);for(let u of t.ticks){let i=t.at(u);
yield v("line",{x1:i,x2:i,y1:r,y2:r+5}),yield a({x:i,y:r+19,"text-anchor":"middle"},String(u))}for(let u of n.
ticks){let i=n.at(u),h={x1:k.left,x2:s,y1:i,y2:i};yield v("line",{...h,class:"aelib-grid"}),yield a(
{x:k.left-7,y:i+4,"text-anchor":"end"},String(u))}yield v("line",{x1:k.left,x2:s,y1:r,y2:r});let c=(k.
left+s)/2;yield a({x:c,y:o-8,"text-anchor":"middle"},t.label);let l=`translate(10 ${(k.top+r)/2}) ro\
tate(-90)`;yield a({transform:l,"text-anchor":"middle"},n.label)}var W={"data-lm-suppress-shortcuts":"true"};function K(t,n,e,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=p("input",{...s,"aria-label":e,...W}),c=p("span",{class:"aelib-value"}),l=()=>{let i=r(
t.get(n));a.value=String(ft(o,t.get(n))),a.setAttribute("aria-valuetext",i),c.textContent=i};return a.
addEventListener("input",()=>H(t,n,o[Number(a.value)])),{node:p("label",{class:"aelib-control"},p("s\
pan",{},e),a,c),follow:l}}function ft(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.abs(
Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function V(t,n,e,o){let r=o.map(c=>p("option",
{value:c},c)),s=p("select",{"aria-label":e,...W},...r),a=()=>{s.value=String(t.get(n))};return s.addEventListener(
"change",()=>H(t,n,o[s.selectedIndex])),{node:p("label",{class:"aelib-control"},p("span",{},e),s),follow:a}}function G(...t){return{node:p("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function H(t,n,e){t.put({[n]:e})}function U(t){return{render({model:n,el:e}){e.classList.add("aelib-widget");try{return t({model:dt(n),
el:e,manager:n.widget_manager})}catch(o){let r=`This widget failed: ${o instanceof Error?o.message:o}`;
throw e.replaceChildren(p("p",{class:"aelib-error"},r)),o}}}}function Y(t,n,e){let o=n.map(r=>t.on(`\
change:${r}`,e));return e(),()=>{for(let r of o)r()}}var pt=25;function dt(t){let n=new Map,e=null,o=!1,
r=()=>{let s=e;o=!0;try{for(let a of ht(s))t.set(a,s[a])}finally{e=null,o=!1}t.save_changes()};return{
get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(r,pt),e={...e,...s};let a=Object.keys(s).flatMap(
c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(a))c()},on(s,a){let c=()=>{o||a()},l=n.get(s)??
new Set;return n.set(s,l.add(a)),t.on(s,c),()=>{l.delete(a),t.off(s,c)}}}}function ht(t){return Object.
keys(t)}function Z(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function gt(t){let n=Z(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(Z(t.scale).buffer),r=n.length/o.length,s=new Int8Array(
n.buffer);return Float32Array.from(s,(a,c)=>a*o[Math.floor(c/r)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function z(t,n){let e=gt(t),o=Math.round(e.length/n);
return Array.from({length:o},(r,s)=>e.subarray(s*n,(s+1)*n))}function I(t,n,[e,o],r={}){let{columns:s=n.length,low:a=0,high:c=1}=r,l=Math.max(1,Math.round(o/14)),
u=Math.ceil(n.length/s),i=s*(o+l)-l,h=u*(e+l)-l;t.width!==i&&(t.width=i),t.height!==h&&(t.height=h);
let m=t.getContext("2d"),b=m.createImageData(i,h),w=255/(c-a);n.forEach((A,f)=>{let d=Math.floor(f/s)*
(e+l)*i+f%s*(o+l);for(let x=0;x<A.length;x++){let g=4*(d+Math.floor(x/o)*i+x%o),M=(A[x]-a)*w;b.data[g]=
M,b.data[g+1]=M,b.data[g+2]=M,b.data[g+3]=255}}),m.putImageData(b,0,0)}function L(t,n=2){let e=p("canvas",{role:"img"}),o=p("figcaption");return{node:p("figure",{class:"ae\
lib-picture"},e,o),draw:(a,c,l)=>{I(e,a,t,l),e.style.width=`${n*e.width}px`,e.setAttribute("aria-lab\
el",c),o.textContent=c}}}function J(t,n=2){let e=p("div",{class:"aelib-strips"}),o=[],r=()=>{let a=p(
"div",{class:"aelib-name"}),c=p("canvas",{role:"img"});return e.append(a,c),{words:a,canvas:c}};return{
node:e,draw:(a,{shape:c=t,zoom:l=n,...u}={})=>{a.forEach(([i,h],m)=>{o[m]??=r();let{words:b,canvas:w}=o[m];
I(w,h,c,u),w.style.width=`${l*w.width}px`,w.setAttribute("aria-label",`${i}: ${h.length} images`),b.
textContent=i});for(let{words:i,canvas:h}of o.splice(a.length))i.remove(),h.remove()}}}function Q(t,n,e){if(e===1)return[t];let o=10;return Array.from({length:e},(r,s)=>Number((t+(n-t)*s/
(e-1)).toFixed(o)))}function X(t,n,e){return t.map((o,r)=>(1-e)*o+e*n[r])}function tt(t,n){let e=0;for(let o=0;o<
t.length;o++)e+=(t[o]-n[o])**2;return e}var N="var(--aelib-deep)",j="var(--aelib-denoising)";function xt({model:t,el:n}){let{shape:e,walks:o}=t.
get("payload"),r=new Map(o.map(y=>[y.name,mt(y,e)])),s=()=>r.get(t.get("factor")),a=s().frames.length,
c=G(V(t,"factor","factor",[...r.keys()]),K(t,"step","walk",[...Array(a).keys()],y=>s().values[y])),l=L(
e,5),u=L(e,5),i=J(e,1.6),h=Math.max(1,...[...r.values()].flatMap(({away:y})=>y)),m=T("distance of th\
e straight line from the walk",{low:0,high:100,label:"% of the way"},{low:0,high:1.1*h,label:"distan\
ce to the walk"});m.line(N)([[0,0],[100,0]]);let b=m.line(j),w=m.dots(N,12),A=m.dots(j,12),f=B(),d=q(
[["the walk",N],["the straight line",j]]),x=p("div",{class:"aelib-side"},C(l.node,u.node),i.node);n.
append(c.node,C(x,p("div",{},m.node,d)),f);let g=y=>100*y/(a-1);return Y(t,["factor","step"],()=>{c.
follow();let[y,$]=[t.get("factor"),t.get("step")],{frames:O,line:D,away:E,stations:_}=s();l.draw([O[$]],
"on the walk"),u.draw([D[$]],"on the straight line"),i.draw([["walk",_.map(S=>O[S])],["line",_.map(S=>D[S])]]),
b(E.map((S,et)=>[g(et),S])),w([[g($),0]]),A([[g($),E[$]]]),f.textContent=`${y}, ${Math.round(g($))} \
% of the way: this point of the straight line is ${E[$].toFixed(2)} away from the nearest image of t\
he walk.`})}function mt({images:t,values:n},[e,o]){let r=z(t,e*o),s=r.length-1,a=r.map((u,i)=>X(r[0],
r[s],i/s)),c=a.map(u=>Math.sqrt(Math.min(...r.map(i=>tt(u,i))))),l=Q(0,s,Math.min(5,r.length)).map(Math.
round);return{frames:r,values:n,line:a,away:c,stations:l}}var bt=U(xt);return ct(wt);})();
widget = widget.default;
export { widget as default };
