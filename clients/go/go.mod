module github.com/spatialflow/spatialflow.io/clients/go

go 1.21
