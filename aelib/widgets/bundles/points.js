"use strict";var widget=(()=>{var _=Object.defineProperty;var xt=Object.getOwnPropertyDescriptor;var gt=Object.getOwnPropertyNames;var bt=Object.prototype.hasOwnProperty;var yt=(t,e)=>{for(var n in e)_(t,n,{get:e[n],enumerable:!0})},wt=(t,e,n,o)=>{if(e&&typeof e=="objec\
t"||typeof e=="function")for(let r of gt(e))!bt.call(t,r)&&r!==n&&_(t,r,{get:()=>e[r],enumerable:!(o=
xt(e,r))||o.enumerable});return t};var kt=t=>wt(_({},"__esModule",{value:!0}),t);var Tt={};yt(Tt,{default:()=>jt});function G(t,e,n){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.append(...n),
t}function d(t,e={},...n){return G(document.createElement(t),e,n)}function w(t,e={},...n){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return G(o,e,n)}function V(t){let e=t.map(([n,o])=>d(
"span",{},d("i",{style:`background:${o}`}),n));return d("div",{class:"aelib-legend"},...e)}function H(){return d("p",{class:"aelib-readout","aria-live":"polite"})}function K(...t){return d("d\
iv",{class:"aelib-beside"},...t)}var g={left:58,right:14,top:12,bottom:48};function j(t,e,n,{width:o=400,height:r=260}={}){let s=w("s\
vg",{viewBox:`0 0 ${o} ${r}`,class:"aelib-chart"});s.setAttribute("role","img"),s.setAttribute("aria\
-label",t),At(s,o,r);let a=r-g.bottom,c=w("g",{class:"aelib-axes"}),f=w("g");s.append(c,f);let u=i=>W(
i,g.left,o-g.right),p=i=>W(i,a,g.top),h={x:u(e),y:p(n)},O=(i,l)=>{Object.assign(h,{x:u(i),y:p(l)}),c.
replaceChildren(...St(h,o,r))};O(e,n);let $=([i,l])=>`${h.x.at(i).toFixed(1)},${h.y.at(l).toFixed(1)}`,
A=(i,l)=>f.appendChild(w(i,l)),M=i=>{let l=A("path",i);return m=>l.setAttribute("d",m)};return{node:s,
setAxes:O,scale:h,line(i,l={}){let m=M({class:"aelib-line",stroke:i,...l});return x=>m(x.length?`M${x.
map($).join("L")}`:"")},segments(i,l={}){let m=M({class:"aelib-line",stroke:i,...l});return x=>m(x.map(
([k,L])=>`M${$(k)}L${$(L)}`).join(""))},bars(i){let l=M({fill:i,class:"aelib-bars"});return m=>l(m.map(
x=>$t(x,h,a)).join(""))},dots(i,l){let m=M({class:"aelib-dots",stroke:i,"stroke-width":l});return x=>m(
x.map(k=>`M${$(k)}h0`).join(""))},words(i){let l=A("text",i);return([m,x],k)=>{l.setAttribute("x",h.
x.at(m).toFixed(1)),l.setAttribute("y",h.y.at(x).toFixed(1)),l.textContent=k}},circle(i){let l=A("ci\
rcle",i);return([m,x])=>{l.setAttribute("cx",h.x.at(m).toFixed(2)),l.setAttribute("cy",h.y.at(x).toFixed(
2))}}}}function At(t,e,n){t.style.setProperty("--aelib-wide",`${e}px`),t.style.setProperty("--aelib-\
tall",`${n}px`)}function Mt(t,e){let n=(e-t)/5,o=10**Math.floor(Math.log10(n)),r=o*([1,2,5].find(c=>n<=
1.01*c*o)??10),s=Math.ceil(t/r-1e-9),a=Math.floor(e/r+1e-9)-s+1;return Array.from({length:a},(c,f)=>Number(
((s+f)*r).toPrecision(10)))}function W({low:t,high:e,log:n=!1,ticks:o,label:r},s,a){let c=n?Math.log:
u=>u,f=c(e)-c(t)||1;return{at:u=>s+(a-s)*(c(u)-c(t))/f,back:u=>t+(e-t)*(u-s)/(a-s),label:r,ticks:o??
Mt(t,e)}}function $t([t,e,n],{x:o,y:r},s){let[a,c,f]=[o.at(t),o.at(e),r.at(n)].map(u=>u.toFixed(1));
return`M${a},${s}V${f}H${c}V${s}Z`}function*St({x:t,y:e},n,o){let r=o-g.bottom,s=n-g.right,a=(u,p)=>w(
"text",u,p);for(let u of t.ticks){let p=t.at(u);yield w("line",{x1:p,x2:p,y1:r,y2:r+5}),yield a({x:p,
y:r+19,"text-anchor":"middle"},String(u))}for(let u of e.ticks){let p=e.at(u),h={x1:g.left,x2:s,y1:p,
y2:p};yield w("line",{...h,class:"aelib-grid"}),yield a({x:g.left-7,y:p+4,"text-anchor":"end"},String(
u))}yield w("line",{x1:g.left,x2:s,y1:r,y2:r});let c=(g.left+s)/2;yield a({x:c,y:o-8,"text-anchor":"\
middle"},t.label);let f=`translate(10 ${(g.top+r)/2}) rotate(-90)`;yield a({transform:f,"text-anchor":"\
middle"},e.label)}var Y={"data-lm-suppress-shortcuts":"true"};function T(t,e,n,o,r=String){let s={type:"range",min:0,max:o.
length-1,step:1},a=d("input",{...s,"aria-label":n,...Y}),c=d("span",{class:"aelib-value"}),f=()=>{let p=r(
t.get(e));a.value=String(vt(o,t.get(e))),a.setAttribute("aria-valuetext",p),c.textContent=p};return a.
addEventListener("input",()=>Q(t,e,o[Number(a.value)])),{node:d("label",{class:"aelib-control"},d("s\
pan",{},n),a,c),follow:f}}function vt(t,e){let n=t.indexOf(e);if(n>=0)return n;let o=t.map(r=>Math.abs(
Number(r)-Number(e)));return o.indexOf(Math.min(...o))}function Z(t,e,n,o){let r=o.map(c=>d("option",
{value:c},c)),s=d("select",{"aria-label":n,...Y},...r),a=()=>{s.value=String(t.get(e))};return s.addEventListener(
"change",()=>Q(t,e,o[s.selectedIndex])),{node:d("label",{class:"aelib-control"},d("span",{},n),s),follow:a}}function J(...t){return{node:d("div",{class:"aelib-controls"},...t.map(n=>n.node)),follow(){for(let n of t)
n.follow()}}}function Q(t,e,n){t.put({[e]:n})}function X(t,e=64){let n=new Map;return o=>{let r=n.has(o)?n.get(o):t(o);return n.delete(o),n.set(o,
r),n.size>e&&n.delete(n.keys().next().value),r}}var tt=Symbol.for("aelib.models"),Ot="aelib-model";function et(){let t=globalThis;return t[tt]??=new Map,
t[tt]}function nt(t,e){et().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.
dispatchEvent(new Event(Ot));return()=>{et().delete(t)}}function ot(t){return{initialize({model:e}){return nt(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:Ft(e),el:n,manager:e.widget_manager})}catch(o){let r=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(d("p",{class:"aelib-error"},
r)),o}}}}function rt(t,e,n){let o=e.map(r=>t.on(`change:${r}`,n));return n(),()=>{for(let r of o)r()}}
var Et=25;function Ft(t){let e=new Map,n=null,o=!1,r=()=>{let s=n;o=!0;try{for(let a of Lt(s))t.set(
a,s[a])}finally{n=null,o=!1}t.save_changes()};return{get:s=>n&&s in n?n[s]:t.get(s),put(s){n||setTimeout(
r,Et),n={...n,...s};let a=Object.keys(s).flatMap(c=>[...e.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(s,a){let c=()=>{o||a()},f=e.get(s)??new Set;return e.set(s,f.add(a)),t.on(s,c),()=>{f.delete(
a),t.off(s,c)}}}}function Lt(t){return Object.keys(t)}function st(t,e){let n=0;for(let o=0;o<t.length;o++)n+=(t[o]-e[o])**2;return n}function at(t,e){return t.map((n,o)=>{let r=t.map(a=>st(n,a));return[...t.keys()].filter(a=>a!==o).sort(
(a,c)=>r[a]-r[c]).slice(0,e)})}function ct(t,e){let n=t.map(o=>new Set(o.slice(0,e)));return n.flatMap(
(o,r)=>[...o].filter(s=>r<s||!n[s].has(r)).map(s=>[Math.min(r,s),Math.max(r,s)]))}function it(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function z(t){let e=it(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(it(t.scale).buffer),r=e.length/o.length,s=new Int8Array(
e.buffer);return Float32Array.from(s,(a,c)=>a*o[Math.floor(c/r)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function D(t,e){let n=z(t),o=Math.round(n.length/e);return Array.
from({length:o},(r,s)=>n.subarray(s*e,(s+1)*e))}var S=["#440154","#482173","#433e85","#38588c","#2d708e","#25858e"].concat(["#1e9b8a","#2ab07f","#52\
c569","#86d549","#c2df23","#fde725"]),lt="var(--aelib-denoising)";function Ct({model:t,el:e}){let{counts:n,
noises:o,points:r,t:s,shortcut:a,methods:c}=t.get("payload"),f=z(s),u=r.map(b=>D(b,3)),p=Nt(f),h=J(T(
t,"neighbours","neighbours",n),T(t,"noise","noise",o),...c.length>1?[Z(t,"method","method",c.map(({name:b})=>b))]:
[]),[O,$]=_t(u.flat().map(F)),A=j("the roll from the side, with its short cuts",{...O,label:"first a\
xis of space"},{...$,label:"third axis of space"},{width:352,height:340}),M={low:0,high:1,label:""},
i=j("the map",M,M,{width:400,height:340}),l=ut(A,p),m=ut(i,p),x=A.segments(lt,{class:"aelib-line ael\
ib-cuts",style:"stroke-width:1.4"}),k=H(),L=V([["inner end of the roll",S[0]],["middle",S[6]],["oute\
r end",S[11]],["short cut",lt]]);e.append(h.node,K(A.node,i.node),L,k);let ft=Math.max(...n),pt=X(b=>at(
u[o.indexOf(b)],ft));return rt(t,["neighbours","noise","method"],()=>{h.follow();let[b,C]=[t.get("ne\
ighbours"),t.get("noise")],E=t.get("method"),N=u[o.indexOf(C)],P=n.indexOf(b)*o.length+o.indexOf(C),
{maps:dt,correlations:ht}=c[c.findIndex(({name:y})=>y===E)],R=D(dt[P],2).map(y=>[...y]),q=ct(pt(C),b),
B=q.filter(([y,v])=>Math.abs(f[y]-f[v])>a);l(N.map(F)),x(B.map(([y,v])=>[F(N[y]),F(N[v])]));let U=(y,v)=>({
...I(R.map(mt=>mt[y])),label:v});i.setAxes(U(0,`first coordinate of the map by ${E}`),U(1,"second co\
ordinate")),i.node.setAttribute("aria-label",`the map by ${E}`),m(R),k.textContent=`${E} with ${b} n\
eighbours: rank correlation with the place along the roll ${ht[P].toFixed(2)}. ${B.length} of ${q.length.
toLocaleString("en-US")} links are short cuts.`})}function F([t,,e]){return[t,e]}function Nt(t){let{
low:e,high:n}=I([...t],0),o=S.length-1;return Array.from(t,r=>Math.min(Math.floor((r-e)/(n-e)*S.length),
o))}function ut(t,e){let n=t.dots("var(--aelib-other)",7.5),o=S.map(r=>t.dots(r,6));return r=>{n(r),
o.forEach((s,a)=>{s(r.filter((c,f)=>e[f]===a))})}}function I(t,e=.05){let[n,o]=[Math.min(...t),Math.
max(...t)],r=o-n||1;return{low:n-e*r,high:o+(o>n?e:1)*r}}function _t(t){let e=[0,1].map(o=>I(t.map(r=>r[o]))),
n=Math.max(...e.map(({low:o,high:r})=>r-o));return e.map(({low:o,high:r})=>({low:(o+r-n)/2,high:(o+r+
n)/2}))}var jt=ot(Ct);return kt(Tt);})();
widget = widget.default;
export { widget as default };
