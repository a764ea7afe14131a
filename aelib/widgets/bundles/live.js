"use strict";var widget=(()=>{var k=Object.defineProperty;var B=Object.getOwnPropertyDescriptor;var D=Object.getOwnPropertyNames;var V=Object.prototype.hasOwnProperty;var q=(t,e)=>{for(var n in e)k(t,n,{get:e[n],enumerable:!0})},z=(t,e,n,o)=>{if(e&&typeof e=="object"||
typeof e=="function")for(let s of D(e))!V.call(t,s)&&s!==n&&k(t,s,{get:()=>e[s],enumerable:!(o=B(e,s))||
o.enumerable});return t};var G=t=>z(k({},"__esModule",{value:!0}),t);var nt={};q(nt,{default:()=>et});function F(t,e,n){for(let[o,s]of Object.entries(e))t.setAttribute(o,String(s));return t.append(...n),
t}function m(t,e={},...n){return F(document.createElement(t),e,n)}function $(t,e={},...n){let o=document.
createElementNS("http://www.w3.org/2000/svg",t);return F(o,e,n)}function S(t){let e=t.map(([n,o])=>m(
"span",{},m("i",{style:`background:${o}`}),n));return m("div",{class:"aelib-legend"},...e)}function j(...t){return m("div",{class:"aelib-beside"},...t)}var w={left:58,right:14,top:12,bottom:48};function O(t,e,n,{width:o=400,height:s=260}={}){let r=$("s\
vg",{viewBox:`0 0 ${o} ${s}`,class:"aelib-chart"});r.setAttribute("role","img"),r.setAttribute("aria\
-label",t);let a=s-w.bottom,c=$("g",{class:"aelib-axes"}),i=$("g");r.append(c,i);let l=d=>C(d,w.left,
o-w.right),u=d=>C(d,a,w.top),p={x:l(e),y:u(n)},y=(d,f)=>{Object.assign(p,{x:l(d),y:u(f)}),c.replaceChildren(
...Z(p,o,s))};y(e,n);let h=([d,f])=>`${p.x.at(d).toFixed(1)},${p.y.at(f).toFixed(1)}`,b=(d,f)=>i.appendChild(
$(d,f)),v=d=>{let f=b("path",d);return x=>f.setAttribute("d",x)};return{node:r,setAxes:y,scale:p,line(d,f={}){
let x=v({class:"aelib-line",stroke:d,...f});return g=>x(g.length?`M${g.map(h).join("L")}`:"")},segments(d,f={}){
let x=v({class:"aelib-line",stroke:d,...f});return g=>x(g.map(([A,_])=>`M${h(A)}L${h(_)}`).join(""))},
bars(d){let f=v({fill:d,class:"aelib-bars"});return x=>f(x.map(g=>U(g,p,a)).join(""))},dots(d,f){let x=v(
{class:"aelib-dots",stroke:d,"stroke-width":f});return g=>x(g.map(A=>`M${h(A)}h0`).join(""))},words(d){
let f=b("text",d);return([x,g],A)=>{f.setAttribute("x",p.x.at(x).toFixed(1)),f.setAttribute("y",p.y.
at(g).toFixed(1)),f.textContent=A}},circle(d){let f=b("circle",d);return([x,g])=>{f.setAttribute("cx",
p.x.at(x).toFixed(2)),f.setAttribute("cy",p.y.at(g).toFixed(2))}}}}function H(t,e){let n=(e-t)/5,o=10**
Math.floor(Math.log10(n)),s=o*([1,2,5].find(c=>n<=1.01*c*o)??10),r=Math.ceil(t/s-1e-9),a=Math.floor(
e/s+1e-9)-r+1;return Array.from({length:a},(c,i)=>Number(((r+i)*s).toPrecision(10)))}function C({low:t,
high:e,log:n=!1,ticks:o,label:s},r,a){let c=n?Math.log:l=>l,i=c(e)-c(t)||1;return{at:l=>r+(a-r)*(c(l)-
c(t))/i,back:l=>t+(e-t)*(l-r)/(a-r),label:s,ticks:o??H(t,e)}}function U([t,e,n],{x:o,y:s},r){let[a,c,
i]=[o.at(t),o.at(e),s.at(n)].map(l=>l.toFixed(1));return`M${a},${r}V${i}H${c}V${r}Z`}function*Z({x:t,
y:e},n,o){let s=o-w.bottom,r=n-w.right,a=(l,u)=>$("text",l,u);for(let l of t.ticks){let u=t.at(l);yield $(
"line",{x1:u,x2:u,y1:s,y2:s+5}),yield a({x:u,y:s+19,"text-anchor":"middle"},String(l))}for(let l of e.
ticks){let u=e.at(l),p={x1:w.left,x2:r,y1:u,y2:u};yield $("line",{...p,class:"aelib-grid"}),yield a(
{x:w.left-7,y:u+4,"text-anchor":"end"},String(l))}yield $("line",{x1:w.left,x2:r,y1:s,y2:s});let c=(w.
left+r)/2;yield a({x:c,y:o-8,"text-anchor":"middle"},t.label);let i=`translate(10 ${(w.top+s)/2}) ro\
tate(-90)`;yield a({transform:i,"text-anchor":"middle"},e.label)}function E(t){return{render({model:e,el:n}){n.classList.add("aelib-widget");try{return t({model:K(e),
el:n})}catch(o){let s=`This widget failed: ${o instanceof Error?o.message:o}`;throw n.replaceChildren(
m("p",{class:"aelib-error"},s)),o}}}}function I(t,e,n){let o=e.map(s=>t.on(`change:${s}`,n));return n(),
()=>{for(let s of o)s()}}var J=25;function K(t){let e=new Map,n=null,o=!1,s=()=>{let r=n;o=!0;try{for(let a of Q(
r))t.set(a,r[a])}finally{n=null,o=!1}t.save_changes()};return{get:r=>n&&r in n?n[r]:t.get(r),put(r){
n||setTimeout(s,J),n={...n,...r};let a=Object.keys(r).flatMap(c=>[...e.get(`change:${c}`)??[]]);for(let c of new Set(
a))c()},on(r,a){let c=()=>{o||a()},i=e.get(r)??new Set;return e.set(r,i.add(a)),t.on(r,c),()=>{i.delete(
a),t.off(r,c)}}}}function Q(t){return Object.keys(t)}function L(t){return Uint8Array.from(atob(t),e=>e.charCodeAt(0))}function W(t){let e=L(t.data);if(t.
type==="float32")return new Float32Array(e.buffer);if(t.type==="grey")return Float32Array.from(e,o=>o/
255);if(t.type==="int8"){let o=new Float32Array(L(t.scale).buffer),s=e.length/o.length,r=new Int8Array(
e.buffer);return Float32Array.from(r,(a,c)=>a*o[Math.floor(c/s)])}let{type:n}=t;throw new Error(`num\
bers must be float32, int8 or grey, not ${n}`)}function X(t,e){let n=W(t),o=Math.round(n.length/e);return Array.
from({length:o},(s,r)=>n.subarray(r*e,(r+1)*e))}function R(t,[e,n]){return t.map(({name:o,images:s})=>[
o,X(s,e*n)])}function T(t,e,[n,o],s={}){let{columns:r=e.length,low:a=0,high:c=1}=s,i=Math.max(1,Math.round(o/14)),
l=Math.ceil(e.length/r),u=r*(o+i)-i,p=l*(n+i)-i;t.width!==u&&(t.width=u),t.height!==p&&(t.height=p);
let y=t.getContext("2d"),h=y.createImageData(u,p),b=255/(c-a);e.forEach((v,d)=>{let f=Math.floor(d/r)*
(n+i)*u+d%r*(o+i);for(let x=0;x<v.length;x++){let g=4*(f+Math.floor(x/o)*u+x%o),A=(v[x]-a)*b;h.data[g]=
A,h.data[g+1]=A,h.data[g+2]=A,h.data[g+3]=255}}),y.putImageData(h,0,0)}function N(t,e=2){let n=m("div",{class:"aelib-strips"}),o=[],s=()=>{let a=m("div",{class:"aelib-name"}),
c=m("canvas",{role:"img"});return n.append(a,c),{words:a,canvas:c}};return{node:n,draw:(a,{shape:c=t,
zoom:i=e,...l}={})=>{a.forEach(([u,p],y)=>{o[y]??=s();let{words:h,canvas:b}=o[y];T(b,p,c,l),b.style.
width=`${i*b.width}px`,b.setAttribute("aria-label",`${u}: ${p.length} images`),h.textContent=u});for(let{
words:u,canvas:p}of o.splice(a.length))u.remove(),p.remove()}}}var Y=56,M={training:"var(--aelib-deep)",validation:"var(--aelib-denoising)"};function tt({model:t,el:e}){
let n=O("loss after each epoch",...P(t.get("losses"))),o=i=>{let[l,u]=[n.line(i),n.dots(i,6)];return p=>{
let y=p.map((h,b)=>[b+1,h]);l(y),u(y)}},[s,r]=[o(M.training),o(M.validation)],a=N([28,28]);return e.
append(j(m("div",{},n.node,S(Object.entries(M))),a.node)),I(t,["losses","pictures"],()=>{let i=t.get(
"losses"),{shape:l,rows:u}=t.get("pictures");n.setAxes(...P(i)),s(i.training),r(i.validation),a.draw(
R(u,l),{shape:l,zoom:Y/l[0]})})}function P({epochs:t,training:e,validation:n}){let o=1.1*Math.max(...e,
...n,.001);return[{low:0,high:Math.max(t,2),label:"epoch"},{low:0,high:o,label:"mean squared error"}]}
var et=E(tt);return G(nt);})();
widget = widget.default;
export { widget as default };
