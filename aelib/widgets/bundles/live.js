"use strict";var widget=(()=>{var k=Object.defineProperty;var V=Object.getOwnPropertyDescriptor;var K=Object.getOwnPropertyNames;var H=Object.prototype.hasOwnProperty;var U=(t,e)=>{for(var n in e)k(t,n,{get:e[n],enumerable:!0})},Z=(t,e,n,o)=>{if(e&&typeof e=="object"||
typeof e=="function")for(let s of K(e))!H.call(t,s)&&s!==n&&k(t,s,{get:()=>e[s],enumerable:!(o=V(e,s))||
o.enumerable});return t};var J=t=>Z(k({},"__esModule",{value:!0}),t);var pt={};U(pt,{default:()=>ft});function S(t,e,n){for(let[o,s]of Object.entries(e))t.setAttribute(o,String(s));return t.append(...n),
t}function x(t,e={},...n){return S(document.createElement(t),e,n)}function $(t,e={},...n){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return S(o,e,n)}function F(t){let e=t.map(([n,o])=>x(
"span",{},x("i",{style:`background:${o}`}),n));return x("div",{class:"aelib-legend"},...e)}function E(...t){return x("div",{class:"aelib-beside"},...t)}var y={left:58,right:14,top:12,bottom:48};function _(t,e,n,{width:o=400,height:s=260}={}){let r=$("s\
vg",{viewBox:`0 0 ${o} ${s}`,class:"aelib-chart"});r.setAttribute("role","img"),r.setAttribute("aria\
-label",t),Q(r,o,s);let a=s-y.bottom,i=$("g",{class:"aelib-axes"}),l=$("g");r.append(i,l);let f=u=>C(
u,y.left,o-y.right),c=u=>C(u,a,y.top),d={x:f(e),y:c(n)},h=(u,p)=>{Object.assign(d,{x:f(u),y:c(p)}),i.
replaceChildren(...Y(d,o,s))};h(e,n);let m=([u,p])=>`${d.x.at(u).toFixed(1)},${d.y.at(p).toFixed(1)}`,
w=(u,p)=>l.appendChild($(u,p)),A=u=>{let p=w("path",u);return b=>p.setAttribute("d",b)};return{node:r,
setAxes:h,scale:d,line(u,p={}){let b=A({class:"aelib-line",stroke:u,...p});return g=>b(g.length?`M${g.
map(m).join("L")}`:"")},segments(u,p={}){let b=A({class:"aelib-line",stroke:u,...p});return g=>b(g.map(
([v,B])=>`M${m(v)}L${m(B)}`).join(""))},bars(u){let p=A({fill:u,class:"aelib-bars"});return b=>p(b.map(
g=>X(g,d,a)).join(""))},dots(u,p){let b=A({class:"aelib-dots",stroke:u,"stroke-width":p});return g=>b(
g.map(v=>`M${m(v)}h0`).join(""))},words(u){let p=w("text",u);return([b,g],v)=>{p.setAttribute("x",d.
x.at(b).toFixed(1)),p.setAttribute("y",d.y.at(g).toFixed(1)),p.textContent=v}},circle(u){let p=w("ci\
rcle",u);return([b,g])=>{p.setAttribute("cx",d.x.at(b).toFixed(2)),p.setAttribute("cy",d.y.at(g).toFixed(
2))}}}}function Q(t,e,n){t.style.setProperty("--aelib-wide",`${e}px`),t.style.setProperty("--aelib-t\
all",`${n}px`)}function W(t,e){let n=(e-t)/5,o=10**Math.floor(Math.log10(n)),s=o*([1,2,5].find(i=>n<=
1.01*i*o)??10),r=Math.ceil(t/s-1e-9),a=Math.floor(e/s+1e-9)-r+1;return Array.from({length:a},(i,l)=>Number(
((r+l)*s).toPrecision(10)))}function C({low:t,high:e,log:n=!1,ticks:o,label:s},r,a){let i=n?Math.log:
f=>f,l=i(e)-i(t)||1;return{at:f=>r+(a-r)*(i(f)-i(t))/l,back:f=>t+(e-t)*(f-r)/(a-r),label:s,ticks:o??
W(t,e)}}function X([t,e,n],{x:o,y:s},r){let[a,i,l]=[o.at(t),o.at(e),s.at(n)].map(f=>f.toFixed(1));return`\
M${a},${r}V${l}H${i}V${r}Z`}function*Y({x:t,y:e},n,o){let s=o-y.bottom,r=n-y.right,a=(f,c)=>$("text",
f,c);for(let f of t.ticks){let c=t.at(f);yield $("line",{x1:c,x2:c,y1:s,y2:s+5}),yield a({x:c,y:s+19,
"text-anchor":"middle"},String(f))}for(let f of e.ticks){let c=e.at(f),d={x1:y.left,x2:r,y1:c,y2:c};
yield $("line",{...d,class:"aelib-grid"}),yield a({x:y.left-7,y:c+4,"text-anchor":"end"},String(f))}
yield $("line",{x1:y.left,x2:r,y1:s,y2:s});let i=(y.left+r)/2;yield a({x:i,y:o-8,"text-anchor":"midd\
le"},t.label);let l=`translate(10 ${(y.top+s)/2}) rotate(-90)`;yield a({transform:l,"text-anchor":"m\
iddle"},e.label)}function O(t,e,n){let o=t?.kernel??t?.context?.sessionContext?.session?.kernel,s,r=()=>{s?.comm_live!==
!1&&!o?.isDisposed||(i(),n())},a=!1,i=()=>{a=!0,s?.off("comm_live_update",r),o?.disposed.disconnect(
r)};o?.disposed.connect(r);let l=f=>{a||(s=f,s.on("comm_live_update",r),r())};return t?.get_model(e).
then(l,()=>{}),i}var q=Symbol.for("aelib.models"),tt="aelib-model";function j(){let t=globalThis;return t[q]??=new Map,
t[q]}function L(t,e){j().set(t,e);for(let n of document.querySelectorAll(`[data-model="${t}"]`))n.dispatchEvent(
new Event(tt));return()=>{j().delete(t)}}function I(t){return{initialize({model:e}){return L(e.get("_page"),e)},render({model:e,el:n}){n.classList.
add("aelib-widget");try{return t({model:nt(e),el:n,manager:e.widget_manager})}catch(o){let s=`This w\
idget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(x("p",{class:"aelib-error"},
s)),o}}}}function P(t,e,n){let o=e.map(s=>t.on(`change:${s}`,n));return n(),()=>{for(let s of o)s()}}
var et=25;function nt(t){let e=new Map,n=null,o=!1,s=()=>{let r=n;o=!0;try{for(let a of ot(r))t.set(
a,r[a])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:t.get(r),put(r){n||setTimeout(
s,et),n={...n,...r};let a=Object.keys(r).flatMap(i=>[...e.get(`change:${i}`)??[]]);for(let i of new Set(
a))i()},on(r,a){let i=()=>{o||a()},l=e.get(r)??new Set;return e.set(r,l.add(a)),t.on(r,i),()=>{l.delete(
a),t.off(r,i)}}}}function ot(t){return Object.keys(t)}function R(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function rt(t){let e=R(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(R(t.scale).buffer),s=e.length/o.length,r=new Int8Array(
e.buffer);return Float32Array.from(r,(a,i)=>a*o[Math.floor(i/s)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function st(t,e){let n=rt(t),o=Math.round(n.length/e);
return Array.from({length:o},(s,r)=>n.subarray(r*e,(r+1)*e))}function T(t,[e,n]){return t.map(({name:o,
images:s})=>[o,st(s,e*n)])}function z(t,e,[n,o],s={}){let{columns:r=e.length,low:a=0,high:i=1}=s,l=Math.max(1,Math.round(o/14)),
f=Math.ceil(e.length/r),c=r*(o+l)-l,d=f*(n+l)-l;t.width!==c&&(t.width=c),t.height!==d&&(t.height=d);
let h=t.getContext("2d"),m=h.createImageData(c,d),w=255/(i-a);e.forEach((A,u)=>{let p=Math.floor(u/r)*
(n+l)*c+u%r*(o+l);for(let b=0;b<A.length;b++){let g=4*(p+Math.floor(b/o)*c+b%o),v=(A[b]-a)*w;m.data[g]=
v,m.data[g+1]=v,m.data[g+2]=v,m.data[g+3]=255}}),h.putImageData(m,0,0)}function at(t,e){let n=`calc(var(--aelib-zoom) * ${e*t.width}px)`;t.style.width=`min(${n}, calc(var(\
--aelib-room) * ${t.width/t.height}))`}function D(t,e=2){let n=x("div",{class:"aelib-strips"}),o=[],s=()=>{let a=x("div",{class:"aelib-name"}),
i=x("canvas",{role:"img"});return n.append(a,i),{words:a,canvas:i}};return{node:n,draw:(a,{shape:i=t,
zoom:l=e,...f}={})=>{a.forEach(([c,d],h)=>{o[h]??=s();let{words:m,canvas:w}=o[h];z(w,d,i,f),at(w,l),
w.setAttribute("aria-label",`${c}: ${d.length} images`),m.textContent=c});for(let{words:c,canvas:d}of o.
splice(a.length))c.remove(),d.remove()}}}var it=56,ct="The kernel behind this panel was restarted or has ended, and the training with it. Bel\
ow is what it last showed. For a new panel, run the cells above again and then this one.",M={training:"\
var(--aelib-deep)",validation:"var(--aelib-denoising)"};function lt({model:t,el:e,manager:n}){let o=_(
"loss after each epoch",...G(t.get("losses"))),s=c=>{let[d,h]=[o.line(c),o.dots(c,6)];return m=>{let w=m.
map((A,u)=>[u+1,A]);d(w),h(w)}},[r,a]=[s(M.training),s(M.validation)],i=D([28,28]);e.append(E(x("div",
{},o.node,F(Object.entries(M))),i.node)),e.append(x("style",{},`[data-panel="${t.get("own_id")}"] { \
display: none; }`));let l=()=>{let c=t.get("losses"),{shape:d,rows:h}=t.get("pictures");o.setAxes(...G(
c)),r(c.training),a(c.validation),i.draw(T(h,d),{shape:d,zoom:it/d[0]})},f=[dt(e),P(t,["losses","pic\
tures"],l),O(n,t.get("own_id"),()=>N(e))];return()=>{for(let c of f)c()}}function ut(t,e){let n=e.querySelector(
".widget-readout")?.textContent??"";t.setAttribute("role","slider");for(let o of["aria-valuenow","ar\
ia-valuetext"])t.setAttribute(o,n)}function dt(t){let e=()=>{let r=t.closest(".widget-vbox");for(let a of r?.
querySelectorAll(".widget-slider")??[]){let i=a.querySelector(".widget-label")?.textContent??"";for(let l of a.
querySelectorAll(".ui-slider-handle"))ut(l,a);for(let l of a.querySelectorAll("[role=slider], .widge\
t-readout"))l.setAttribute("aria-label",i)}return r?.querySelector(":scope > .widget-html")?.setAttribute(
"aria-live","polite"),r},n=new MutationObserver(e),o=()=>{let r=e();r?n.observe(r,{childList:!0,subtree:!0}):
s-- >0&&requestAnimationFrame(o)},s=600;return o(),()=>n.disconnect()}function N(t){if(!t.isConnected){
requestAnimationFrame(()=>N(t));return}t.prepend(x("p",{class:"aelib-error",role:"alert"},ct));let e=t.
closest(".widget-vbox");for(let n of e?.children??[])if(!n.contains(t)){n.setAttribute("inert",""),n.
classList.add("aelib-gone");for(let o of n.querySelectorAll("button, input, select"))o.setAttribute(
"disabled","")}}function G({epochs:t,training:e,validation:n}){let o=[...e,...n],s=o.length?1.1*Math.
max(...o,.001):.1;return[{low:0,high:Math.max(t,2),label:"epoch"},{low:0,high:s,label:"mean squared \
error"}]}var ft=I(lt);return J(pt);})();
widget = widget.default;
export { widget as default };
