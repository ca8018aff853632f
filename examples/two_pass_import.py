import asyncio
from spatialflow import SpatialFlow
from spatialflow._generated.spatialflow_generated.models import (
    BulkItemInput,
    BulkCreateRequest,
)


async def sync_customer_sites(addresses: list[dict]) -> None:
    async with SpatialFlow(api_key="sf_live_...") as client:
        items = [
            BulkItemInput(
                address=row["address"],
                name=row.get("name"),
                tags=row.get("tags", []),
            )
            for row in addresses
        ]

        # First pass: detect duplicates without writing
        first_pass = await client.geofences.bulk_create(
            BulkCreateRequest(items=items, dedup_strategy="skip")
        )

        created = [r for r in first_pass.results if r.status == "created"]
        duplicates = [r for r in first_pass.results if r.status == "duplicate"]
        errors = [r for r in first_pass.results if r.status == "error"]

        print(f"First pass: {len(created)} created, {len(duplicates)} duplicate, {len(errors)} error")

        # Log errors — these need address corrections before re-import
        for r in errors:
            print(f" Error at index {r.index}: {r.error.message} ({r.error.code})")

        # Second pass: force-create duplicates the caller explicitly wants to override
        # (e.g. a customer opened a second location at the same address)
        duplicates_to_force = [items[r.index] for r in duplicates]
        if duplicates_to_force:
            override_pass = await client.geofences.bulk_create(
                BulkCreateRequest(
                    items=duplicates_to_force,
                    dedup_strategy="override",
                )
            )
            forced = [r for r in override_pass.results if r.status == "created"]
            print(f"Override pass: {len(forced)} force-created")

        # Collect all created geofence IDs
        all_created_ids = [r.geofence_id for r in first_pass.results if r.status == "created"]
        print(f"Total geofences created: {len(all_created_ids)}")


if __name__ == "__main__":
    customer_sites = [
        {"address": "123 Main St, San Francisco, CA", "tags": ["customer:acme"]},
        {"address": "456 Market St, San Francisco, CA", "tags": ["customer:acme"]},
        {"address": "789 Mission St, San Francisco, CA", "tags": ["customer:acme"]},
    ]
    asyncio.run(sync_customer_sites(customer_sites))
