"use strict";var widget=(()=>{var j=Object.defineProperty;var pt=Object.getOwnPropertyDescriptor;var ht=Object.getOwnPropertyNames;var mt=Object.prototype.hasOwnProperty;var xt=(t,o)=>{for(var e in o)j(t,e,{get:o[e],enumerable:!0})},gt=(t,o,e,n)=>{if(o&&typeof o=="objec\
t"||typeof o=="function")for(let r of ht(o))!mt.call(t,r)&&r!==e&&j(t,r,{get:()=>o[r],enumerable:!(n=
pt(o,r))||n.enumerable});return t};var bt=t=>gt(j({},"__esModule",{value:!0}),t);var Ct={};xt(Ct,{default:()=>Et});function G(t,o,e){for(let[n,r]of Object.entries(o))t.setAttribute(n,String(r));return t.append(...e),
t}function p(t,o={},...e){return G(document.createElement(t),o,e)}function w(t,o={},...e){let n=document.
createElementNS("http://www.w3.org/2000/svg",t);return G(n,o,e)}function V(t){let o=t.map(([e,n])=>p(
"span",{},p("i",{style:`background:${n}`}),e));return p("div",{class:"aelib-legend"},...o)}function H(){
return p("p",{class:"aelib-readout","aria-live":"polite"})}function K(...t){return p("div",{class:"a\
elib-beside"},...t)}var g={left:58,right:14,top:12,bottom:48};function _(t,o,e,{width:n=400,height:r=260}={}){let s=w("s\
vg",{viewBox:`0 0 ${n} ${r}`,class:"aelib-chart"});s.setAttribute("role","img"),s.setAttribute("aria\
-label",t);let a=r-g.bottom,c=w("g",{class:"aelib-axes"}),f=w("g");s.append(c,f);let u=i=>W(i,g.left,
n-g.right),d=i=>W(i,a,g.top),h={x:u(o),y:d(e)},O=(i,l)=>{Object.assign(h,{x:u(i),y:d(l)}),c.replaceChildren(
...kt(h,n,r))};O(o,e);let $=([i,l])=>`${h.x.at(i).toFixed(1)},${h.y.at(l).toFixed(1)}`,k=(i,l)=>f.appendChild(
w(i,l)),M=i=>{let l=k("path",i);return m=>l.setAttribute("d",m)};return{node:s,setAxes:O,scale:h,line(i,l={}){
let m=M({class:"aelib-line",stroke:i,...l});return x=>m(x.length?`M${x.map($).join("L")}`:"")},segments(i,l={}){
let m=M({class:"aelib-line",stroke:i,...l});return x=>m(x.map(([A,C])=>`M${$(A)}L${$(C)}`).join(""))},
bars(i){let l=M({fill:i,class:"aelib-bars"});return m=>l(m.map(x=>wt(x,h,a)).join(""))},dots(i,l){let m=M(
{class:"aelib-dots",stroke:i,"stroke-width":l});return x=>m(x.map(A=>`M${$(A)}h0`).join(""))},words(i){
let l=k("text",i);return([m,x],A)=>{l.setAttribute("x",h.x.at(m).toFixed(1)),l.setAttribute("y",h.y.
at(x).toFixed(1)),l.textContent=A}},circle(i){let l=k("circle",i);return([m,x])=>{l.setAttribute("cx",
h.x.at(m).toFixed(2)),l.setAttribute("cy",h.y.at(x).toFixed(2))}}}}function yt(t,o){let e=(o-t)/5,n=10**
Math.floor(Math.log10(e)),r=n*([1,2,5].find(c=>e<=1.01*c*n)??10),s=Math.ceil(t/r-1e-9),a=Math.floor(
o/r+1e-9)-s+1;return Array.from({length:a},(c,f)=>Number(((s+f)*r).toPrecision(10)))}function W({low:t,
high:o,log:e=!1,ticks:n,label:r},s,a){let c=e?Math.log:u=>u,f=c(o)-c(t)||1;return{at:u=>s+(a-s)*(c(u)-
c(t))/f,back:u=>t+(o-t)*(u-s)/(a-s),label:r,ticks:n??yt(t,o)}}function wt([t,o,e],{x:n,y:r},s){let[a,
c,f]=[n.at(t),n.at(o),r.at(e)].map(u=>u.toFixed(1));return`M${a},${s}V${f}H${c}V${s}Z`}function*kt({
x:t,y:o},e,n){let r=n-g.bottom,s=e-g.right,a=(u,d)=>w("text",u,d);for(let u of t.ticks){let d=t.at(u);
yield w("line",{x1:d,x2:d,y1:r,y2:r+5}),yield a({x:d,y:r+19,"text-anchor":"middle"},String(u))}for(let u of o.
ticks){let d=o.at(u),h={x1:g.left,x2:s,y1:d,y2:d};yield w("line",{...h,class:"aelib-grid"}),yield a(
{x:g.left-7,y:d+4,"text-anchor":"end"},String(u))}yield w("line",{x1:g.left,x2:s,y1:r,y2:r});let c=(g.
left+s)/2;yield a({x:c,y:n-8,"text-anchor":"middle"},t.label);let f=`translate(10 ${(g.top+r)/2}) ro\
tate(-90)`;yield a({transform:f,"text-anchor":"middle"},o.label)}var Y={"data-lm-suppress-shortcuts":"true"};function I(t,o,e,n,r=String){let s={type:"range",min:0,max:n.
length-1,step:1},a=p("input",{...s,"aria-label":e,...Y}),c=p("span",{class:"aelib-value"}),f=()=>{let d=r(
t.get(o));a.value=String(At(n,t.get(o))),a.setAttribute("aria-valuetext",d),c.textContent=d};return a.
addEventListener("input",()=>Q(t,o,n[Number(a.value)])),{node:p("label",{class:"aelib-control"},p("s\
pan",{},e),a,c),follow:f}}function At(t,o){let e=t.indexOf(o);if(e>=0)return e;let n=t.map(r=>Math.abs(
Number(r)-Number(o)));return n.indexOf(Math.min(...n))}function Z(t,o,e,n){let r=n.map(c=>p("option",
{value:c},c)),s=p("select",{"aria-label":e,...Y},...r),a=()=>{s.value=String(t.get(o))};return s.addEventListener(
"change",()=>Q(t,o,n[s.selectedIndex])),{node:p("label",{class:"aelib-control"},p("span",{},e),s),follow:a}}function J(...t){return{node:p("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function Q(t,o,e){t.put({[o]:e})}function X(t,o=64){let e=new Map;return n=>{let r=e.has(n)?e.get(n):t(n);return e.delete(n),e.set(n,
r),e.size>o&&e.delete(e.keys().next().value),r}}function tt(t){return{render({model:o,el:e}){e.classList.add("aelib-widget");try{return t({model:$t(
o),el:e})}catch(n){let r=`This widget failed: ${n instanceof Error?n.message:n}`;throw e.replaceChildren(
p("p",{class:"aelib-error"},r)),n}}}}function et(t,o,e){let n=o.map(r=>t.on(`change:${r}`,e));return e(),
()=>{for(let r of n)r()}}var Mt=25;function $t(t){let o=new Map,e=null,n=!1,r=()=>{let s=e;n=!0;try{
for(let a of St(s))t.set(a,s[a])}finally{e=null,n=!1}t.save_changes()};return{get:s=>e&&s in e?e[s]:
t.get(s),put(s){e||setTimeout(r,Mt),e={...e,...s};let a=Object.keys(s).flatMap(c=>[...o.get(`change:${c}`)??
[]]);for(let c of new Set(a))c()},on(s,a){let c=()=>{n||a()},f=o.get(s)??new Set;return o.set(s,f.add(
a)),t.on(s,c),()=>{f.delete(a),t.off(s,c)}}}}function St(t){return Object.keys(t)}function nt(t,o){let e=0;for(let n=0;n<t.length;n++)e+=(t[n]-o[n])**2;return e}function ot(t,o){return t.map((e,n)=>{let r=t.map(a=>nt(e,a));return[...t.keys()].filter(a=>a!==n).sort(
(a,c)=>r[a]-r[c]).slice(0,o)})}function rt(t,o){let e=t.map(n=>new Set(n.slice(0,o)));return e.flatMap(
(n,r)=>[...n].filter(s=>r<s||!e[s].has(r)).map(s=>[Math.min(r,s),Math.max(r,s)]))}function st(t){return Uint8Array.from(atob(t),o=>o.charCodeAt(0))}function T(t){let o=st(t.data);if(t.
type==="float32")return new Float32Array(o.buffer);if(t.type==="grey")return Float32Array.from(o,n=>n/
255);if(t.type==="int8"){let n=new Float32Array(st(t.scale).buffer),r=o.length/n.length,s=new Int8Array(
o.buffer);return Float32Array.from(s,(a,c)=>a*n[Math.floor(c/r)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function R(t,o){let e=T(t),n=Math.round(e.length/o);return Array.
from({length:n},(r,s)=>e.subarray(s*o,(s+1)*o))}var S=["#440154","#482173","#433e85","#38588c","#2d708e","#25858e"].concat(["#1e9b8a","#2ab07f","#52\
c569","#86d549","#c2df23","#fde725"]),at="var(--aelib-denoising)";function vt({model:t,el:o}){let{counts:e,
noises:n,points:r,t:s,shortcut:a,methods:c}=t.get("payload"),f=T(s),u=r.map(b=>R(b,3)),d=Ot(f),h=J(I(
t,"neighbours","neighbours",e),I(t,"noise","noise",n),...c.length>1?[Z(t,"method","method",c.map(({name:b})=>b))]:
[]),[O,$]=Ft(u.flat().map(E)),k=_("the roll from the side, with its short cuts",{...O,label:"first a\
xis of space"},{...$,label:"third axis of space"},{width:352,height:340});k.node.style.width="352px";
let M={low:0,high:1,label:""},i=_("the map",M,M,{width:400,height:340}),l=ct(k,d),m=ct(i,d),x=k.segments(
at,{class:"aelib-line aelib-cuts",style:"stroke-width:1.4"}),A=H(),C=V([["inner end of the roll",S[0]],
["middle",S[6]],["outer end",S[11]],["short cut",at]]);o.append(h.node,K(k.node,i.node),C,A);let it=Math.
max(...e),lt=X(b=>ot(u[n.indexOf(b)],it));return et(t,["neighbours","noise","method"],()=>{h.follow();
let[b,N]=[t.get("neighbours"),t.get("noise")],F=t.get("method"),L=u[n.indexOf(N)],z=e.indexOf(b)*n.length+
n.indexOf(N),{maps:ut,correlations:ft}=c[c.findIndex(({name:y})=>y===F)],B=R(ut[z],2).map(y=>[...y]),
D=rt(lt(N),b),P=D.filter(([y,v])=>Math.abs(f[y]-f[v])>a);l(L.map(E)),x(P.map(([y,v])=>[E(L[y]),E(L[v])]));
let U=(y,v)=>({...q(B.map(dt=>dt[y])),label:v});i.setAxes(U(0,`first coordinate of the map by ${F}`),
U(1,"second coordinate")),i.node.setAttribute("aria-label",`the map by ${F}`),m(B),A.textContent=`${F}\
 with ${b} neighbours: rank correlation with the place along the roll ${ft[z].toFixed(2)}. ${P.length}\
 of ${D.length.toLocaleString("en-US")} links are short cuts.`})}function E([t,,o]){return[t,o]}function Ot(t){
let{low:o,high:e}=q([...t],0),n=S.length-1;return Array.from(t,r=>Math.min(Math.floor((r-o)/(e-o)*S.
length),n))}function ct(t,o){let e=t.dots("var(--aelib-other)",7.5),n=S.map(r=>t.dots(r,6));return r=>{
e(r),n.forEach((s,a)=>{s(r.filter((c,f)=>o[f]===a))})}}function q(t,o=.05){let[e,n]=[Math.min(...t),
Math.max(...t)],r=n-e||1;return{low:e-o*r,high:n+(n>e?o:1)*r}}function Ft(t){let o=[0,1].map(n=>q(t.
map(r=>r[n]))),e=Math.max(...o.map(({low:n,high:r})=>r-n));return o.map(({low:n,high:r})=>({low:(n+r-
e)/2,high:(n+r+e)/2}))}var Et=tt(vt);return bt(Ct);})();
widget = widget.default;
export { widget as default };
