"use strict";var widget=(()=>{var _=Object.defineProperty;var pt=Object.getOwnPropertyDescriptor;var ht=Object.getOwnPropertyNames;var mt=Object.prototype.hasOwnProperty;var xt=(t,n)=>{for(var e in n)_(t,e,{get:n[e],enumerable:!0})},gt=(t,n,e,o)=>{if(n&&typeof n=="objec\
t"||typeof n=="function")for(let r of ht(n))!mt.call(t,r)&&r!==e&&_(t,r,{get:()=>n[r],enumerable:!(o=
pt(n,r))||o.enumerable});return t};var bt=t=>gt(_({},"__esModule",{value:!0}),t);var Ct={};xt(Ct,{default:()=>Et});function G(t,n,e){for(let[o,r]of Object.entries(n))t.setAttribute(o,String(r));return t.append(...e),
t}function p(t,n={},...e){return G(document.createElement(t),n,e)}function w(t,n={},...e){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return G(o,n,e)}function V(t){let n=t.map(([e,o])=>p(
"span",{},p("i",{style:`background:${o}`}),e));return p("div",{class:"aelib-legend"},...n)}function H(){
return p("p",{class:"aelib-readout","aria-live":"polite"})}function K(...t){return p("div",{class:"a\
elib-beside"},...t)}var g={left:58,right:14,top:12,bottom:48};function j(t,n,e,{width:o=400,height:r=260}={}){let s=w("s\
vg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});s.setAttribute("role","img"),s.setAttribute("aria\
-label",t);let a=r-g.bottom,c=w("g",{class:"aelib-axes"}),f=w("g");s.append(c,f);let u=i=>W(i,g.left,
o-g.right),d=i=>W(i,a,g.top),h={x:u(n),y:d(e)},O=(i,l)=>{Object.assign(h,{x:u(i),y:d(l)}),c.replaceChildren(
...kt(h,o,r))};O(n,e);let $=([i,l])=>`${h.x.at(i).toFixed(1)},${h.y.at(l).toFixed(1)}`,k=(i,l)=>f.appendChild(
w(i,l)),M=i=>{let l=k("path",i);return m=>l.setAttribute("d",m)};return{node:s,setAxes:O,scale:h,line(i,l={}){
let m=M({class:"aelib-line",stroke:i,...l});return x=>m(x.length?`M${x.map($).join("L")}`:"")},segments(i,l={}){
let m=M({class:"aelib-line",stroke:i,...l});return x=>m(x.map(([A,C])=>`M${$(A)}L${$(C)}`).join(""))},
bars(i){let l=M({fill:i,class:"aelib-bars"});return m=>l(m.map(x=>wt(x,h,a)).join(""))},dots(i,l){let m=M(
{class:"aelib-dots",stroke:i,"stroke-width":l});return x=>m(x.map(A=>`M${$(A)}h0`).join(""))},words(i){
let l=k("text",i);return([m,x],A)=>{l.setAttribute("x",h.x.at(m).toFixed(1)),l.setAttribute("y",h.y.
at(x).toFixed(1)),l.textContent=A}},circle(i){let l=k("circle",i);return([m,x])=>{l.setAttribute("cx",
h.x.at(m).toFixed(2)),l.setAttribute("cy",h.y.at(x).toFixed(2))}}}}function yt(t,n){let e=(n-t)/5,o=10**
Math.floor(Math.log10(e)),r=o*([1,2,5].find(c=>e<=1.01*c*o)??10),s=Math.ceil(t/r-1e-9),a=Math.floor(
n/r+1e-9)-s+1;return Array.from({length:a},(c,f)=>Number(((s+f)*r).toPrecision(10)))}function W({low:t,
high:n,log:e=!1,ticks:o,label:r},s,a){let c=e?Math.log:u=>u,f=c(n)-c(t)||1;return{at:u=>s+(a-s)*(c(u)-
c(t))/f,back:u=>t+(n-t)*(u-s)/(a-s),label:r,ticks:o??yt(t,n)}}function wt([t,n,e],{x:o,y:r},s){let[a,
c,f]=[o.at(t),o.at(n),r.at(e)].map(u=>u.toFixed(1));return`M${a},${s}V${f}H${c}V${s}Z`}function*kt({
x:t,y:n},e,o){let r=o-g.bottom,s=e-g.right,a=(u,d)=>w("text",u,d);for(let u of t.ticks){let d=t.at(u);
yield w("line",{x1:d,x2:d,y1:r,y2:r+5}),yield a({x:d,y:r+19,"text-anchor":"middle"},String(u))}for(let u of n.
ticks){let d=n.at(u),h={x1:g.left,x2:s,y1:d,y2:d};yield w("line",{...h,class:"aelib-grid"}),yield a(
{x:g.left-7,y:d+4,"text-anchor":"end"},String(u))}yield w("line",{x1:g.left,x2:s,y1:r,y2:r});let c=(g.
left+s)/2;yield a({x:c,y:o-8,"text-anchor":"middle"},t.label);let f=`translate(10 ${(g.top+r)/2}) ro\
tate(-90)`;yield a({transform:f,"text-anchor":"middle"},n.label)}var Y={"data-lm-suppress-shortcuts":"true"};function I(t,n,e,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=p("input",{...s,"aria-label":e,...Y}),c=p("span",{class:"aelib-value"}),f=()=>{let d=r(
t.get(n));a.value=String(At(o,t.get(n))),a.setAttribute("aria-valuetext",d),c.textContent=d};return a.
addEventListener("input",()=>Q(t,n,o[Number(a.value)])),{node:p("label",{class:"aelib-control"},p("s\
pan",{},e),a,c),follow:f}}function At(t,n){let e=t.indexOf(n);if(e>=0)return e;let o=t.map(r=>Math.abs(
Number(r)-Number(n)));return o.indexOf(Math.min(...o))}function Z(t,n,e,o){let r=o.map(c=>p("option",
{value:c},c)),s=p("select",{"aria-label":e,...Y},...r),a=()=>{s.value=String(t.get(n))};return s.addEventListener(
"change",()=>Q(t,n,o[s.selectedIndex])),{node:p("label",{class:"aelib-control"},p("span",{},e),s),follow:a}}function J(...t){return{node:p("div",{class:"aelib-controls"},...t.map(e=>e.node)),follow(){for(let e of t)
e.follow()}}}function Q(t,n,e){t.put({[n]:e})}function X(t,n=64){let e=new Map;return o=>{let r=e.has(o)?e.get(o):t(o);return e.delete(o),e.set(o,
r),e.size>n&&e.delete(e.keys().next().value),r}}function tt(t){return{render({model:n,el:e}){e.classList.add("aelib-widget");try{return t({model:$t(
n),el:e,manager:n.widget_manager})}catch(o){let r=`This widget failed: ${o instanceof Error?o.message:
o}`;throw e.replaceChildren(p("p",{class:"aelib-error"},r)),o}}}}function et(t,n,e){let o=n.map(r=>t.
on(`change:${r}`,e));return e(),()=>{for(let r of o)r()}}var Mt=25;function $t(t){let n=new Map,e=null,
o=!1,r=()=>{let s=e;o=!0;try{for(let a of St(s))t.set(a,s[a])}finally{e=null,o=!1}t.save_changes()};
return{get:s=>e&&s in e?e[s]:t.get(s),put(s){e||setTimeout(r,Mt),e={...e,...s};let a=Object.keys(s).
flatMap(c=>[...n.get(`change:${c}`)??[]]);for(let c of new Set(a))c()},on(s,a){let c=()=>{o||a()},f=n.
get(s)??new Set;return n.set(s,f.add(a)),t.on(s,c),()=>{f.delete(a),t.off(s,c)}}}}function St(t){return Object.
keys(t)}function nt(t,n){let e=0;for(let o=0;o<t.length;o++)e+=(t[o]-n[o])**2;return e}function ot(t,n){return t.map((e,o)=>{let r=t.map(a=>nt(e,a));return[...t.keys()].filter(a=>a!==o).sort(
(a,c)=>r[a]-r[c]).slice(0,n)})}function rt(t,n){let e=t.map(o=>new Set(o.slice(0,n)));return e.flatMap(
(o,r)=>[...o].filter(s=>r<s||!e[s].has(r)).map(s=>[Math.min(r,s),Math.max(r,s)]))}function st(t){return Uint8Array.from(atob(t),n=>n.charCodeAt(0))}function T(t){let n=st(t.data);if(t.
type==="float32")return new Float32Array(n.buffer);if(t.type==="grey")return Float32Array.from(n,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(st(t.scale).buffer),r=n.length/o.length,s=new Int8Array(
n.buffer);return Float32Array.from(s,(a,c)=>a*o[Math.floor(c/r)])}let{type:e}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${e}`)}function R(t,n){let e=T(t),o=Math.round(e.length/n);return Array.
from({length:o},(r,s)=>e.subarray(s*n,(s+1)*n))}var S=["#440154","#482173","#433e85","#38588c","#2d708e","#25858e"].concat(["#1e9b8a","#2ab07f","#52\
c569","#86d549","#c2df23","#fde725"]),at="var(--aelib-denoising)";function vt({model:t,el:n}){let{counts:e,
noises:o,points:r,t:s,shortcut:a,methods:c}=t.get("payload"),f=T(s),u=r.map(b=>R(b,3)),d=Ot(f),h=J(I(
t,"neighbours","neighbours",e),I(t,"noise","noise",o),...c.length>1?[Z(t,"method","method",c.map(({name:b})=>b))]:
[]),[O,$]=Ft(u.flat().map(E)),k=j("the roll from the side, with its short cuts",{...O,label:"first a\
xis of space"},{...$,label:"third axis of space"},{width:352,height:340});k.node.style.width="352px";
let M={low:0,high:1,label:""},i=j("the map",M,M,{width:400,height:340}),l=ct(k,d),m=ct(i,d),x=k.segments(
at,{class:"aelib-line aelib-cuts",style:"stroke-width:1.4"}),A=H(),C=V([["inner end of the roll",S[0]],
["middle",S[6]],["outer end",S[11]],["short cut",at]]);n.append(h.node,K(k.node,i.node),C,A);let it=Math.
max(...e),lt=X(b=>ot(u[o.indexOf(b)],it));return et(t,["neighbours","noise","method"],()=>{h.follow();
let[b,N]=[t.get("neighbours"),t.get("noise")],F=t.get("method"),L=u[o.indexOf(N)],z=e.indexOf(b)*o.length+
o.indexOf(N),{maps:ut,correlations:ft}=c[c.findIndex(({name:y})=>y===F)],B=R(ut[z],2).map(y=>[...y]),
D=rt(lt(N),b),P=D.filter(([y,v])=>Math.abs(f[y]-f[v])>a);l(L.map(E)),x(P.map(([y,v])=>[E(L[y]),E(L[v])]));
let U=(y,v)=>({...q(B.map(dt=>dt[y])),label:v});i.setAxes(U(0,`first coordinate of the map by ${F}`),
U(1,"second coordinate")),i.node.setAttribute("aria-label",`the map by ${F}`),m(B),A.textContent=`${F}\
 with ${b} neighbours: rank correlation with the place along the roll ${ft[z].toFixed(2)}. ${P.length}\
 of ${D.length.toLocaleString("en-US")} links are short cuts.`})}function E([t,,n]){return[t,n]}function Ot(t){
let{low:n,high:e}=q([...t],0),o=S.length-1;return Array.from(t,r=>Math.min(Math.floor((r-n)/(e-n)*S.
length),o))}function ct(t,n){let e=t.dots("var(--aelib-other)",7.5),o=S.map(r=>t.dots(r,6));return r=>{
e(r),o.forEach((s,a)=>{s(r.filter((c,f)=>n[f]===a))})}}function q(t,n=.05){let[e,o]=[Math.min(...t),
Math.max(...t)],r=o-e||1;return{low:e-n*r,high:o+(o>e?n:1)*r}}function Ft(t){let n=[0,1].map(o=>q(t.
map(r=>r[o]))),e=Math.max(...n.map(({low:o,high:r})=>r-o));return n.map(({low:o,high:r})=>({low:(o+r-
e)/2,high:(o+r+e)/2}))}var Et=tt(vt);return bt(Ct);})();
widget = widget.default;
export { widget as default };
