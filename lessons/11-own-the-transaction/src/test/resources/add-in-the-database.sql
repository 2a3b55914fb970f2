update entry e1_0
set rating=(e1_0.rating+1)
where e1_0.id=15
